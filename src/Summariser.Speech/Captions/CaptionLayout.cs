using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Cuts utterances into captions that can be read: two lines of about 42 letters, as broadcasters set them.</summary>
internal static class CaptionLayout
{
    private const int LettersALine = 42;
    private const int LinesACaption = 2;
    private const double ShortestSeconds = 0.001;

    /// <summary>A caption's times, who speaks, and one or two lines of plain text.</summary>
    public sealed record Caption(double Start, double End, string? Speaker, IReadOnlyList<string> Lines);

    /// <summary>
    /// The captions of utterances, in order of time. Times inside an utterance are interpolated by the number of letters.
    /// </summary>
    public static IEnumerable<Caption> Cut(IEnumerable<Utterance> utterances)
    {
        foreach (var said in utterances.OrderBy(said => said.Start))
        {
            var captions = Wrap(said.Text).Chunk(LinesACaption).ToArray();
            var letters = captions.Sum(Letters);
            var (start, seconds) = (Math.Max(0, said.Start), Math.Max(ShortestSeconds, said.End - said.Start));
            var done = 0;
            foreach (var lines in captions)
            {
                var from = start + (seconds * done / letters);
                done += Letters(lines);
                var to = Math.Max(from + ShortestSeconds, start + (seconds * done / letters));
                yield return new Caption(from, to, said.SureSpeaker, lines);
            }
        }
    }

    private static int Letters(string[] lines) => lines.Sum(line => line.Length);

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LettersALine)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
