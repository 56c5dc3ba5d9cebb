using System.Text;

namespace Summariser.Rendering.Markdown;

/// <summary>Writes plain text so that no Markdown reader (CommonMark or GitHub's) takes any of it for markup.</summary>
internal static class MarkdownText
{
    private const string AlwaysMarkup = "\\`*_[]|~^$";
    private const string MarkupAtLineStart = "#+-=";

    /// <summary>Escapes a part of a line.</summary>
    /// <param name="text">Plain text of one line.</param>
    /// <param name="atLineStart">True when nothing but white space stands before it, where lists, headings and fences begin.</param>
    public static string Escape(string text, bool atLineStart)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            escaped.Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when IsMarkup(text, at, atLineStart) => $"\\{text[at]}",
                _ => text[at].ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Escapes an address for the round brackets of a link.</summary>
    public static string Address(string href) => href
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal);

    private static bool IsMarkup(string text, int at, bool atLineStart) => text[at] switch
    {
        var letter when AlwaysMarkup.Contains(letter, StringComparison.Ordinal) => true,
        '!' => at + 1 == text.Length || text[at + 1] is '[',
        ':' when IsFollowedBy(text, at, "//") || IsFollowedBy(text, at, ":") || (at > 0 && text[at - 1] is ':') => true,
        '.' when at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase) => true,
        '.' or ')' => atLineStart && at > 0 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0
            && (at + 1 == text.Length || text[at + 1] is ' '),
        var letter => atLineStart && at == 0 && MarkupAtLineStart.Contains(letter, StringComparison.Ordinal),
    };

    private static bool IsFollowedBy(string text, int at, string rest) => text.AsSpan(at + 1).StartsWith(rest, StringComparison.Ordinal);
}
