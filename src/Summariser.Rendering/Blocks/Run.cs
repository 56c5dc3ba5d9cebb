using Summariser.Core.Records;

namespace Summariser.Rendering.Blocks;

/// <summary>A part of a line. Its text is plain: each renderer escapes it in its own way.</summary>
/// <param name="Text">The words shown.</param>
public abstract record Run(string Text);

/// <summary>Ordinary words.</summary>
public record PlainRun(string Text) : Run(Text);

/// <summary>
/// Something the document states, with what it rests on. The moments of that follow as runs of their own, for formats that have no better way to
/// show it.
/// </summary>
/// <param name="Text">The words shown.</param>
/// <param name="Part">What kind of statement it is.</param>
/// <param name="Source">The statement as it stands in the summary, which some layouts show in other words.</param>
/// <param name="Evidence">Ids of the utterances it rests on.</param>
public sealed record StatementRun(string Text, MistakePart Part, string Source, IReadOnlyList<int> Evidence) : PlainRun(Text);

/// <summary>Words that stand out.</summary>
public sealed record StrongRun(string Text) : Run(Text);

/// <summary>A link to another page or file.</summary>
/// <param name="Text">The words shown.</param>
/// <param name="Href">An address that <see cref="Wording.SafeLink"/> let through.</param>
public sealed record LinkRun(string Text, string Href) : Run(Text);

/// <summary>A link to another part of the same document; formats without inner links show the words alone.</summary>
/// <param name="Text">The words shown.</param>
/// <param name="Anchor">The id of the part.</param>
public sealed record JumpRun(string Text, string Anchor) : Run(Text);

/// <summary>A moment of the recording ("12:05").</summary>
/// <param name="Text">The time as shown.</param>
/// <param name="Href">The recording at that second, or null when it cannot be linked to.</param>
/// <param name="Anchor">The id of the words said then, in the document's transcript, or null.</param>
public sealed record MomentRun(string Text, string? Href, string? Anchor) : Run(Text);
