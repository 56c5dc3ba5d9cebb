using System.Text;
using System.Text.RegularExpressions;
using Summariser.Core;

namespace Summariser.Agendas.Import;

/// <summary>Turns a page's bytes into text: byte order mark first, then the caller's word, then the page's own, then what the bytes allow.</summary>
internal static partial class PageEncoding
{
    private const int Opening = 2048;

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="charset">The character set a server named, or null.</param>
    /// <exception cref="InputException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (Marked(bytes) is { } marked) return marked.GetString(bytes).TrimStart('\ufeff');
        var sample = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Opening)]);
        if (sample.Count(letter => letter < ' ' && letter is not ('\t' or '\n' or '\r' or '\f' or '\u001b')) > sample.Length / 50)
        {
            throw new InputException("It is no text. Give the meeting's web page, saved as HTML, or its PDF.");
        }

        // Pages often name a character set they are not in: what is valid UTF-8 beyond ASCII is UTF-8.
        return Strictly(bytes) ?? (Named(charset) ?? Named(Stated().Match(sample).Groups["name"].Value) ?? Windows1252).GetString(bytes);
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? Strictly(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Named(string? name)
    {
        var plain = name?.Trim('"', '\'', ' ').ToLowerInvariant() ?? "";
        // Browsers read these two as Windows-1252 too, and pages that name them use its quotation marks.
        if (plain is "iso-8859-1" or "us-ascii") return Windows1252;
        if (plain.Length is 0 or > 40 || plain.StartsWith("utf-", StringComparison.Ordinal)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"(?:charset|encoding)\s*=\s*[""']?(?<name>[a-z0-9_:.-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Stated();
}
