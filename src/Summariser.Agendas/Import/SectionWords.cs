using System.Text.RegularExpressions;

namespace Summariser.Agendas.Import;

/// <summary>The headings that divide an item's text.</summary>
internal static partial class SectionWords
{
    /// <summary>The section a heading opens, or null when the line is no such heading.</summary>
    public static ItemSection? Of(string line)
    {
        var heading = line.TrimEnd(':', ' ', '.');
        if (heading.Length > 60) return null;
        if (Minutes().IsMatch(heading)) return ItemSection.Minutes;
        if (Decision().IsMatch(heading)) return ItemSection.Decision;
        if (Papers().IsMatch(heading)) return ItemSection.Documents;
        if (Purpose().IsMatch(heading)) return ItemSection.Description;
        return Rest().IsMatch(heading) ? ItemSection.Other : null;
    }

    /// <summary>True for a line that groups the items below it: "Part 2", "Exempt items", "Items for decision".</summary>
    public static bool IsGroup(string line) => line.Length <= 200 && Group().IsMatch(line);

    [GeneratedRegex(
        @"^\W*(?:part|section)\s+(?:[0-9]|[ivx]{1,4}|[a-e]|one|two|three)\b|^\W*(?:exempt|confidential|restricted|private|closed|public|" +
        @"open)\s+(?:items?|business|session|information|reports?|matters|agenda|section)\b|^\W*(?:standard|standing|procedural|preliminary|key|" +
        @"non-key)\s+(?:items|matters|reports|decisions)\W*$|^\W*(?:items?|reports?|business|matters) (?:for|to|from|in|of|not)\b|" +
        @"\bnot for publication\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:draft )?minutes$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Minutes();

    [GeneratedRegex(
        @"^(?:draft )?(?:decisions?(?: made| taken)?|resolutions?|resolved)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decision();

    [GeneratedRegex(
        @"^(?:additional|supporting|background|related|associated|accompanying) (?:documents?|papers?|reports?)$|^documents$|^attachments$|" +
        @"^supporting information$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Papers();

    [GeneratedRegex(
        @"^(?:description|purpose|summary|details|report|recommendations?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Purpose();

    [GeneratedRegex(
        @"^(?:recorded votes?|speakers?|declarations of interests? (?:made|declared)|webcast|media|petitions? (?:received|presented)|motions?|" +
        @"comments?|history|wards? affected)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rest();
}
