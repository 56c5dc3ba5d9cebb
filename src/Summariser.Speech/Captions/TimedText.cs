using System.Text;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>A transcript as plain text, a line an utterance: "[12:05 Councillor Reed] Thank you.".</summary>
internal static class TimedText
{
    /// <summary>Writes a transcript; LF line ends.</summary>
    public static string Write(Transcript transcript)
    {
        var file = new StringBuilder();
        foreach (var said in transcript.Utterances)
        {
            var speaker = said.SureSpeaker is null ? "" : " " + OneLine(said.SureSpeaker).Replace(']', ')');
            file.Append('[').Append(Timecode.WriteShort(said.Start)).Append(speaker).Append("] ").Append(OneLine(said.Text)).Append('\n');
        }

        return file.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Lines without a time are passed over; an utterance ends where the next begins.</summary>
    public static Transcript Read(string text)
    {
        var found = new List<Utterance>();
        foreach (var line in CueScanner.Lines(text))
        {
            var close = line.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || line[0] != '[')
            {
                continue;
            }

            var head = line[1..close].Split(' ', 2);
            if (Timecode.TryRead(head[0], out var start) && line[(close + 1)..].Trim() is { Length: > 0 } words)
            {
                found.Add(new Utterance { Start = start, Speaker = head.Length > 1 ? head[1] : null, Text = words });
            }
        }

        return new Transcript { Utterances = WithEnds([.. found.OrderBy(said => said.Start)]) };
    }

    private static Utterance[] WithEnds(Utterance[] found) =>
        [.. found.Select((said, at) => said with { Id = at + 1, End = at + 1 < found.Length ? found[at + 1].Start : said.Start + 5 })];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
