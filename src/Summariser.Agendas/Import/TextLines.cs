using System.Text;
using System.Text.RegularExpressions;

namespace Summariser.Agendas.Import;

/// <summary>Lines of plain text, one paragraph or list entry each.</summary>
internal static partial class TextLines
{
    /// <summary>Cuts a text at its line ends and cleans each line; empty lines are left out.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. text.Split(['\n', '\r', '\v', '\f', '\u2028', '\u2029']).Select(Clean).Where(line => line.Length > 0)];

    /// <summary>One line with white space collapsed and its list mark, if any, made "• " (or "◦ " for the second level).</summary>
    public static string Clean(string line)
    {
        var plain = line.AsSpan().Trim(Blank);
        if (plain.Length == 0) return "";
        var mark = Mark(plain);
        return mark.Length == 0 ? Collapse(plain.ToString()) : mark + Collapse(plain[1..].ToString());
    }

    /// <summary>A text on one line, every run of white space one space, invisible characters dropped.</summary>
    public static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!char.IsControl(letter) && letter is not ('\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad'))
            {
                line.Append(letter);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>A text without the dashes, commas and colons that joined it to what stood beside it.</summary>
    public static string TrimJoints(string text) => text.Trim().Trim(' ', '-', '–', '—', ',', ':', ';', '|', '*', '\u00a0').Trim();

    /// <summary>The text of a list entry without its mark or number, and whether it had one.</summary>
    public static (bool Listed, string Text) Unlisted(string line)
    {
        var entry = Entry().Match(line);
        return entry.Success ? (true, line[entry.Length..].Trim()) : (false, line);
    }

    /// <summary>True for a list entry that carries a number or a letter rather than a bullet.</summary>
    public static bool IsNumbered(string line) => Entry().IsMatch(line) && line[0] is not ('•' or '◦');

    /// <summary>A whole text in lines; null when nothing is left.</summary>
    public static string? Join(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    private static ReadOnlySpan<char> Blank => [' ', '\t', '\u00a0', '\u200b', '\ufeff', '\u2009', '\u2003', '\u2002', '\u3000'];

    private static string Mark(ReadOnlySpan<char> line)
    {
        if (line[0] is '·' or '•' or '●' or '▪' or '■' or '‣' or '\uf0b7' or '\uf0a7') return "• ";
        if (line[0] is '◦' or '○' or '▫') return "◦ ";
        if (line.Length < 3 || !char.IsWhiteSpace(line[1])) return "";
        if (line[0] is '-' or '*' or '–') return "• ";
        // Word writes the second level of a list as a letter "o" set in another font, followed by padding.
        return line[0] == 'o' && char.IsWhiteSpace(line[2]) | line[1] == '\u00a0' | line[1] == '\t' ? "◦ " : "";
    }

    [GeneratedRegex(
        @"^(?:[•◦]\s*|(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[.)]?|\([0-9]{1,3}\)|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,6}[.)])\s+)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();
}
