using System.Globalization;
using System.Text;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Writes SubRip captions: a speaker's name stands before the words where the speaker changes.</summary>
public static class SrtWriter
{
    /// <summary>Writes utterances; LF line ends, no mark of byte order.</summary>
    public static string Write(IEnumerable<Utterance> utterances)
    {
        ArgumentNullException.ThrowIfNull(utterances);
        var file = new StringBuilder();
        var number = 0;
        foreach (var caption in CaptionLayout.Cut(Named(utterances)))
        {
            file.Append((++number).ToString(CultureInfo.InvariantCulture)).Append('\n')
                .Append(Timecode.Write(caption.Start, ',')).Append(" --> ").Append(Timecode.Write(caption.End, ',')).Append('\n')
                .AppendJoin('\n', caption.Lines.Select(Escape)).Append("\n\n");
        }

        return file.ToString();
    }

    private static IEnumerable<Utterance> Named(IEnumerable<Utterance> utterances)
    {
        string? before = null;
        foreach (var said in utterances.OrderBy(said => said.Start))
        {
            var isNew = !string.IsNullOrWhiteSpace(said.SureSpeaker) && !string.Equals(said.SureSpeaker, before, StringComparison.Ordinal);
            yield return isNew ? said with { Text = $"{said.SureSpeaker}: {said.Text}" } : said;
            before = said.SureSpeaker;
        }
    }

    // SubRip has no way to escape, and players take "<" for markup: the nearest signs that are not markup stand in.
    private static string Escape(string text) => text.Replace('<', '‹').Replace('>', '›');
}
