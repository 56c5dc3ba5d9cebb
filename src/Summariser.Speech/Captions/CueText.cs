using System.Globalization;
using System.Net;
using System.Text;

namespace Summariser.Speech.Captions;

/// <summary>The words of a caption, without its markup.</summary>
internal static class CueText
{
    /// <summary>
    /// Takes tags, position codes, character references and unseen characters out of a payload, and cuts it where the voice changes.
    /// </summary>
    public static IReadOnlyList<VoiceSpan> Voices(string payload)
    {
        var spans = new List<VoiceSpan>();
        var words = new StringBuilder();
        string? speaker = null;
        for (var at = 0; at < payload.Length; at++)
        {
            if (TagEnd(payload, at) is not { } end)
            {
                words.Append(payload[at]);
                continue;
            }

            if (VoiceName(payload.AsSpan(at + 1, end - at - 1)) is { } name)
            {
                Flush();
                speaker = name.Length > 0 ? name : null;
            }

            at = end;
        }

        Flush();
        return spans;

        void Flush()
        {
            if (Clean(words.ToString()) is { Length: > 0 } text)
            {
                spans.Add(new VoiceSpan(speaker, text));
            }

            words.Clear();
        }
    }

    // "<" with a space after it is a sign, not a tag; "{\an8}" is SubRip's way to say where on the picture the words stand.
    private static int? TagEnd(string text, int at)
    {
        var close = text[at] switch
        {
            '<' when at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] is '/') => '>',
            '{' when at + 1 < text.Length && text[at + 1] is '\\' => '}',
            _ => '\0',
        };
        if (close == '\0')
        {
            return null;
        }

        // A tag is short; the limit also keeps a file of nothing but "<a" linear.
        var length = text.AsSpan(at, Math.Min(200, text.Length - at)).IndexOf(close);
        return length < 0 ? null : at + length;
    }

    private static string? VoiceName(ReadOnlySpan<char> tag)
    {
        if (tag.Length == 0 || tag[0] is not 'v' || (tag.Length > 1 && !char.IsWhiteSpace(tag[1]) && tag[1] is not '.'))
        {
            return null;
        }

        var space = tag.IndexOfAny(' ', '\t');
        return space < 0 ? "" : Clean(tag[space..].ToString());
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in WebUtility.HtmlDecode(text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
                || rune.Value is 0x200C or 0x200D)
            {
                clean.Append(rune.ToString());
            }
        }

        // ">>" marks a new speaker in live captions; it is not a word.
        return clean.ToString().TrimStart('>', ' ').TrimEnd();
    }
}
