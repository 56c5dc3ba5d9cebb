namespace Summariser.Speech.Captions;

/// <summary>One caption as its file has it.</summary>
/// <param name="Start">Seconds from the start of the recording.</param>
/// <param name="End">Seconds from the start of the recording; may lie before <paramref name="Start"/> in a sloppy file.</param>
/// <param name="Lines">The payload's lines, markup and all.</param>
internal sealed record Cue(double Start, double End, IReadOnlyList<string> Lines);

/// <summary>What one voice says within a caption.</summary>
/// <param name="Speaker">The voice's name, where given.</param>
/// <param name="Text">The words, without markup.</param>
internal sealed record VoiceSpan(string? Speaker, string Text);
