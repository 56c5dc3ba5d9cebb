using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Reads SubRip captions, whose numbering is passed over and whose captions may stand in any order.</summary>
public static class SrtReader
{
    /// <summary>Reads a file's text; text that holds no captions gives a transcript without utterances.</summary>
    public static Transcript Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CueAssembler.Assemble(CueScanner.Scan(CueScanner.Lines(text), wordsAfterGapContinue: true), "en");
    }
}
