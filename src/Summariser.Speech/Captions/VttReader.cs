using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Reads WebVTT (W3C), as published and as found: notes, styles, regions, positions and a missing head are all passed over.</summary>
public static class VttReader
{
    /// <summary>Reads a file's text; text that holds no captions gives a transcript without utterances.</summary>
    public static Transcript Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = CueScanner.Lines(text);
        return CueAssembler.Assemble(CueScanner.Scan(lines, wordsAfterGapContinue: false), Language(lines));
    }

    private static string Language(string[] lines)
    {
        const string field = "Language:";
        var said = lines.TakeWhile(line => !string.IsNullOrWhiteSpace(line))
            .FirstOrDefault(line => line.StartsWith(field, StringComparison.OrdinalIgnoreCase));
        var code = said is null ? "" : said[field.Length..].Trim();
        return code.Length >= 2 && code.All(letter => char.IsAsciiLetter(letter) || letter is '-') ? code[..2].ToLowerInvariant() : "en";
    }
}
