using System.Text;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Writes WebVTT (W3C): speakers as voice tags, lines of about 42 letters, two to a caption.</summary>
public static class VttWriter
{
    /// <summary>Writes utterances; LF line ends, no mark of byte order.</summary>
    public static string Write(IEnumerable<Utterance> utterances)
    {
        ArgumentNullException.ThrowIfNull(utterances);
        var file = new StringBuilder("WEBVTT\n");
        foreach (var caption in CaptionLayout.Cut(utterances))
        {
            file.Append('\n').Append(Timecode.Write(caption.Start, '.')).Append(" --> ").Append(Timecode.Write(caption.End, '.')).Append('\n');
            if (!string.IsNullOrWhiteSpace(caption.Speaker))
            {
                file.Append("<v ").Append(Escape(caption.Speaker.ReplaceLineEndings(" ").Trim())).Append('>');
            }

            file.AppendJoin('\n', caption.Lines.Select(Escape)).Append('\n');
        }

        return file.ToString();
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
