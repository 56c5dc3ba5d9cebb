namespace Summariser.Rendering.Blocks;

/// <summary>A part of a line. Its text is plain: each renderer escapes it in its own way.</summary>
/// <param name="Text">The words shown.</param>
public abstract record Run(string Text);

/// <summary>Ordinary words.</summary>
public sealed record PlainRun(string Text) : Run(Text);

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
