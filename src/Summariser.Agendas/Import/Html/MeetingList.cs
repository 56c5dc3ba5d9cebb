using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Summariser.Core;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Import.Html;

/// <summary>Reads modern.gov's list of a body's meetings: a link to each with its day, and after it what is published ("Agenda, Decisions, Minutes").</summary>
internal static partial class MeetingList
{
    private const int Most = 200;

    private static readonly string[] Days = ["d MMM yyyy", "d MMMM yyyy"];

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="known">The address it was read from; meetings on other sites are left out.</param>
    /// <exception cref="InputException">The page lists no meetings.</exception>
    public static IReadOnlyList<ListedMeeting> Read(string html, Uri known)
    {
        using var page = HtmlPage.Parse(html);
        var address = new PageAddress(page, known);
        var listed = page.QuerySelectorAll("a[href*='ieListDocuments' i]")
            .Select(link => (Link: link, Address: address.Resolve(link.GetAttribute("href"))))
            .Where(each => each.Address is not null && new Uri(each.Address).Host.Equals(known.Host, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(each => each.Address, StringComparer.Ordinal)
            .Take(Most)
            .Select(each => Of(each.Link, each.Address!))
            .ToArray();
        return listed.Length > 0
            ? listed
            : throw new InputException($"{known} lists no meetings. Give the body's own page, the one with a link to each of its meetings.");
    }

    private static ListedMeeting Of(IElement link, string address)
    {
        var row = link.Closest("li, tr")?.TextContent ?? link.TextContent;
        return new ListedMeeting(address, DayIn(link.TextContent) ?? DayIn(link.GetAttribute("title")), Says(row, "Agenda"), Says(row, "Minutes"));
    }

    private static bool Says(string row, string word) => row.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? DayIn(string? text) =>
        text is not null && Day().Match(text) is { Success: true } found &&
        DateOnly.TryParseExact(Spaces().Replace(found.Value, " "), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex(@"\b[0-9]{1,2}\s+[A-Za-z]{3,9}\s+[0-9]{4}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
