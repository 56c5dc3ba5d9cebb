namespace Summariser.Speech.Captions;

/// <summary>Finds the captions of a WebVTT or SubRip file, forgiving what players forgive.</summary>
internal static class CueScanner
{
    private static readonly string[] Newlines = ["\r\n", "\n", "\r"];
    private static readonly string[] Asides = ["NOTE", "STYLE", "REGION"];

    /// <summary>Cuts a file into lines, without the mark of byte order that may stand at its head.</summary>
    public static string[] Lines(string text) =>
        text.TrimStart('\uFEFF').Replace("\0", "\uFFFD", StringComparison.Ordinal).Split(Newlines, StringSplitOptions.None);

    /// <summary>The captions in the file's order. Numbers and names that stand before a timing line are not kept: they are often wrong.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="wordsAfterGapContinue">
    /// True when words after an empty line belong to the caption before (SubRip, where nothing else can stand there).
    /// </param>
    public static IEnumerable<Cue> Scan(IReadOnlyList<string> lines, bool wordsAfterGapContinue)
    {
        Cue? open = null;
        var payload = new List<string>();
        var inPayload = false;
        for (var at = 0; at < lines.Count; at++)
        {
            if (Timecode.TryReadLine(lines[at], out var start, out var end))
            {
                if (open is not null)
                {
                    yield return open with { Lines = [.. payload] };
                }

                (open, inPayload) = (new Cue(start, end, []), true);
                payload.Clear();
            }
            else if (string.IsNullOrWhiteSpace(lines[at]))
            {
                inPayload = inPayload && payload.Count == 0;
            }
            else if (IsAside(lines[at]) && !inPayload && !wordsAfterGapContinue)
            {
                at = EndOfBlock(lines, at);
            }
            else if ((inPayload || wordsAfterGapContinue) && !IsNameOfNext(lines, at))
            {
                payload.Add(lines[at]);
            }
        }

        if (open is not null)
        {
            yield return open with { Lines = [.. payload] };
        }
    }

    private static bool IsAside(string line) =>
        Asides.Any(word => line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || char.IsWhiteSpace(line[word.Length])));

    private static int EndOfBlock(IReadOnlyList<string> lines, int at)
    {
        while (at + 1 < lines.Count && !string.IsNullOrWhiteSpace(lines[at + 1]) && !Timecode.TryReadLine(lines[at + 1], out _, out _))
        {
            at++;
        }

        return at;
    }

    // A number straight above a timing line is that caption's, even where the empty line between two captions is missing.
    private static bool IsNameOfNext(IReadOnlyList<string> lines, int at) =>
        at + 1 < lines.Count
        && Timecode.TryReadLine(lines[at + 1], out _, out _)
        && (lines[at].AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0 || at == 0 || string.IsNullOrWhiteSpace(lines[at - 1]));
}
