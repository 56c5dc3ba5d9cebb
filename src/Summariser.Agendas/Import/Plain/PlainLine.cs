using System.Text.RegularExpressions;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Import.Plain;

/// <summary>A line of a plain-text or Markdown page.</summary>
/// <param name="Text">The line's text without Markdown's marks.</param>
/// <param name="Level">The level of a Markdown heading, or 0.</param>
/// <param name="Papers">Papers that the line links to.</param>
internal sealed partial record PlainLine(string Text, int Level, IReadOnlyList<AgendaDocument> Papers)
{
    /// <summary>The lines of a text that hold something.</summary>
    public static IReadOnlyList<PlainLine> Of(string text) => [.. TextLines.Of(text).Select(Read).Where(line => line.Text.Length > 0)];

    private static PlainLine Read(string line)
    {
        if (Rule().IsMatch(line)) return new PlainLine("", 0, []);
        var level = line.TakeWhile(letter => letter == '#').Count();
        var isHeading = level is > 0 and <= 6 && line.Length > level && line[level] == ' ';
        var text = isHeading ? line[level..].TrimEnd('#') : TableRow(line);
        var papers = new List<AgendaDocument>();
        text = Link().Replace(text, link => Linked(link, papers));
        foreach (var mark in (string[])["**", "__", "`"]) text = text.Replace(mark, "", StringComparison.Ordinal);
        return new PlainLine(TextLines.Collapse(text).Trim(), isHeading ? level : 0, papers);
    }

    private static string Linked(Match link, List<AgendaDocument> papers)
    {
        var label = DocumentLabel.Read(link.Groups["label"].Value);
        if (Uri.TryCreate(link.Groups["target"].Value, UriKind.Absolute, out var target) && target.Scheme is "http" or "https" && label.Title.Length > 0 &&
            (label.SizeBytes is not null || PaperName().IsMatch(target.AbsolutePath)) && !Closure.ClosesPaper(link.Groups["label"].Value))
        {
            papers.Add(new AgendaDocument(label.Title, target.AbsoluteUri, label.SizeBytes));
        }

        return label.Title;
    }

    /// <summary>"| 5 | Title |" in a Markdown table is "5. Title".</summary>
    private static string TableRow(string line)
    {
        if (line[0] != '|') return line;
        var cells = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return cells.Length > 1 && ItemNumber.IsAlone(cells[0]) ? $"{cells[0].TrimEnd('.')}. {string.Join(' ', cells[1..])}" : string.Join(' ', cells);
    }

    [GeneratedRegex(@"^[\s|:=_*•~-]{2,}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"!?\[(?<label>[^\[\]]{1,300})\]\((?<target>[^()\s]{1,2000})\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|csv)$|/documents/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PaperName();
}
