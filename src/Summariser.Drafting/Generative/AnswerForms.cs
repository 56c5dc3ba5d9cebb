using Summariser.Core.Summaries;

namespace Summariser.Drafting.Generative;

/// <summary>The answer about one item, in the form its schema asks for.</summary>
internal sealed record ItemForm(
    IReadOnlyList<SentenceForm> Sentences, IReadOnlyList<DecisionForm> Decisions, IReadOnlyList<ActionForm> Actions, IReadOnlyList<NoteForm> Figures);

/// <summary>A sentence of the answer.</summary>
internal sealed record SentenceForm(SentenceRole Role, string Text, IReadOnlyList<int> Ids);

/// <summary>A decision of the answer.</summary>
internal sealed record DecisionForm(
    DecisionKind Kind, string Text, string? Mover, string? Seconder, int? For, int? Against, int? Abstain, IReadOnlyList<int> Ids);

/// <summary>An action of the answer.</summary>
internal sealed record ActionForm(string Text, string? Owner, string? Due, IReadOnlyList<int> Ids);

/// <summary>A text with what it rests on.</summary>
internal sealed record NoteForm(string Text, IReadOnlyList<int> Ids);

/// <summary>Notes of a part of a long item.</summary>
internal sealed record NotesForm(IReadOnlyList<NoteForm> Notes);

/// <summary>The overview of a meeting.</summary>
internal sealed record OverviewForm(IReadOnlyList<NoteForm> Sentences);
