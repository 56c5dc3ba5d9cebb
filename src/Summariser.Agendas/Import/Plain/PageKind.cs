using System.Text.RegularExpressions;
using Summariser.Core;

namespace Summariser.Agendas.Import.Plain;

/// <summary>Tells a page of a meeting's business from other texts.</summary>
internal static partial class PageKind
{
    /// <summary>Refuses texts that are plainly something else.</summary>
    /// <exception cref="InputException">The text is a letter, a report, a transcript or captions.</exception>
    public static void RefuseStrangers(IReadOnlyList<PlainLine> lines)
    {
        if (lines.Count(line => Timed().IsMatch(line.Text)) >= 3 || IsDialogue(lines))
        {
            throw new InputException("It is a transcript and no agenda. Give the meeting's web page, saved as HTML or text, or an agenda in JSON.");
        }

        if (lines.Take(30).Any(line => Greeting().IsMatch(line.Text)) && lines.Any(line => Farewell().IsMatch(line.Text)))
        {
            throw new InputException("It is a letter and no agenda. Give the meeting's web page, saved as HTML or text, or an agenda in JSON.");
        }

        var saysAgenda = lines.Take(30).Any(line => line.Text.StartsWith("agenda", StringComparison.OrdinalIgnoreCase));
        if (!saysAgenda && lines.Count(line => ReportHeading().IsMatch(line.Text)) >= 3)
        {
            throw new InputException("It is a report to a meeting and no agenda. Give the meeting's own page.");
        }
    }

    /// <summary>True when the words are those of a meeting's business.</summary>
    public static bool IsBusiness(IEnumerable<PlainLine> lines) => lines.Any(line => Business().IsMatch(line.Text));

    /// <summary>True for the page of a single item, or for the minutes of one.</summary>
    public static bool IsItem(IReadOnlyList<PlainLine> lines) =>
        lines.Any(line => line.Text.EndsWith(':') && SectionWords.Of(line.Text) is ItemSection.Minutes or ItemSection.Decision or ItemSection.Documents) ||
        IsItemLabel(lines[0].Text) || (lines.Any(line => Resolutions.Opens(line.Text)) && lines.Any(line => Body().IsMatch(line.Text)));

    /// <summary>True for the words modern.gov sets above an item's own page.</summary>
    public static bool IsItemLabel(string line) => line.TrimEnd(':').Equals("Agenda item", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a line tells what happened rather than what is to be done.</summary>
    public static bool IsReport(string line) => Past().IsMatch(line) || Resolutions.Opens(line);

    private static bool IsDialogue(IReadOnlyList<PlainLine> lines)
    {
        var speakers = lines.Select(line => Speaker().Match(line.Text)).Where(speaker => speaker.Success).Select(speaker => speaker.Value)
            .Where(name => SectionWords.Of(name) is null).ToArray();
        return speakers.Length >= 6 && speakers.Length * 2 >= lines.Count &&
            speakers.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() >= 3);
    }

    [GeneratedRegex(@"-->|^\W*[0-9]{1,2}:[0-9]{2}:[0-9]{2}\b|^\[[0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Timed();

    [GeneratedRegex(
        @"^(?:speaker [0-9]+|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^()]{1,40}\))?:\s",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Speaker();

    [GeneratedRegex(
        @"^(?:[0-9]{1,2}(?:\.[0-9])?\.? )?(?:report (?:by|of|author)\b.{0,120}|author of report\b.{0,80}|purpose of (?:the )?report|" +
        @"(?:executive )?summary|recommendations?(?:\(s\))?|background(?: papers\b.{0,40})?|key points|(?:resource|legal|financial|equalit(?:y|" +
        @"ies)|environmental|health|risk|human resources|climate)(?: and \w+)? (?:implications?|impact)|options considered|consultation|" +
        @"timescale)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ReportHeading();

    [GeneratedRegex(@"^dear\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"^(?:yours|kind regards|best wishes|regards|many thanks|with best wishes|sincerely|faithfully)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Farewell();

    [GeneratedRegex(
        @"\b(?:agenda|minutes|apologies|declarations? of (?:pecuniary )?interests?|(?:sub-?)?committee|council|panel|board|cabinet|scrutiny|" +
        @"exclusion of the|any other business|chair(?:man|person|'s|’s)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Business();

    [GeneratedRegex(
        @"\b(?:Committee|Panel|Board|Cabinet|Council|Members|Executive|Forum|Commission)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Body();

    [GeneratedRegex(
        @"\b(?:was|were|had|presented|reported|noted|considered|received|discussed|reviewed|explained|highlighted|asked|thanked|advised|agreed|" +
        @"raised|confirmed|introduced|updated)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Past();
}
