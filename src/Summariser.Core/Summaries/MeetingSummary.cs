using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Summaries;

/// <summary>Everything that may be published of a meeting: the contents of meeting.json and the source of every page.</summary>
public sealed record MeetingSummary
{
    /// <summary>The file format's version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>What the meeting covered.</summary>
    public required Overview Overview { get; init; }

    /// <summary>The items in the agenda's order.</summary>
    public required IReadOnlyList<ItemSummary> Items { get; init; }

    /// <summary>Parts of the recording outside all items.</summary>
    public required IReadOnlyList<OutsideSummary> Outside { get; init; }

    /// <summary>What was said in open session.</summary>
    public required IReadOnlyList<Utterance> Transcript { get; init; }

    /// <summary>What a reader should know about this summary, in words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How it was made.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>What was changed since it was first published, oldest first; null when nothing was.</summary>
    public IReadOnlyList<Correction>? Corrections { get; init; }

    /// <summary>What people have looked at and vouched for, or null before anybody did.</summary>
    public ReviewMarks? Review { get; init; }
}

/// <summary>What a meeting covered, in a few sentences.</summary>
/// <param name="Sentences">The sentences in order.</param>
public sealed record Overview(IReadOnlyList<Sentence> Sentences);

/// <summary>One agenda item in a meeting's summary.</summary>
public sealed record ItemSummary
{
    /// <summary>The item's number, or empty.</summary>
    public string Number { get; init; } = "";

    /// <summary>The item's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What became of it.</summary>
    public ItemStatus Status { get; init; }

    /// <summary>When it was taken.</summary>
    public IReadOnlyList<StretchSummary> Stretches { get; init; } = [];

    /// <summary>Its papers.</summary>
    public IReadOnlyList<AgendaDocument> Documents { get; init; } = [];

    /// <summary>What was said and decided, in sentences.</summary>
    public IReadOnlyList<Sentence> Summary { get; init; } = [];

    /// <summary>What was decided.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Who undertook to do what.</summary>
    public IReadOnlyList<ActionPoint> Actions { get; init; } = [];

    /// <summary>Figures that were given.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What a reader should know of how this item was drafted, or null.</summary>
    public string? Notice { get; init; }
}

/// <summary>When an item was taken.</summary>
/// <param name="Start">Seconds from the start of the recording.</param>
/// <param name="End">Seconds from the start of the recording.</param>
/// <param name="Utterances">Ids of its first and last utterance, inclusive.</param>
/// <param name="Confidence">How sure the alignment is, 0 to 1.</param>
public sealed record StretchSummary(double Start, double End, IReadOnlyList<int> Utterances, double Confidence);

/// <summary>A part of the recording outside all items.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Seconds from the start of the recording.</param>
/// <param name="End">Seconds from the start of the recording.</param>
/// <param name="Utterances">Ids of its first and last utterance, inclusive.</param>
public sealed record OutsideSummary(OutsideKind Kind, double Start, double End, IReadOnlyList<int> Utterances);

/// <summary>How a summary was made.</summary>
public sealed record Provenance
{
    /// <summary>The label every page carries.</summary>
    public string Label { get; init; } = "AI Generated";

    /// <summary>The speech recogniser.</summary>
    public string Engine { get; init; } = "";

    /// <summary>The drafter.</summary>
    public string Drafter { get; init; } = "";

    /// <summary>The chat model, or empty.</summary>
    public string Model { get; init; } = "";

    /// <summary>SHA-256 of each prompt used, by name.</summary>
    public IReadOnlyDictionary<string, string> Prompts { get; init; } = new Dictionary<string, string>();

    /// <summary>Tokens sent to and received from the chat model.</summary>
    public TokenCount Tokens { get; init; } = new(0, 0);

    /// <summary>What the draft cost, or null where no model was asked.</summary>
    public DraftCost? Cost { get; init; }

    /// <summary>The manner it is written and laid out in.</summary>
    public SummaryStyle Style { get; init; }

    /// <summary>Seconds each stage took, by the stage's name.</summary>
    public IReadOnlyDictionary<string, double> Seconds { get; init; } = new Dictionary<string, double>();

    /// <summary>The program and its version.</summary>
    public string Program { get; init; } = "";
}
