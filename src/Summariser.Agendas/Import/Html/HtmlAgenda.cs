using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Summariser.Agendas.Import.Plain;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import.Html;

/// <summary>Reads a meeting's web page: modern.gov's form where the page has it, else the page's text.</summary>
internal static class HtmlAgenda
{
    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="known">The address it was read from, or null.</param>
    /// <exception cref="InputException">The page holds no agenda.</exception>
    public static Agenda Read(string html, Uri? known)
    {
        using var page = HtmlPage.Parse(html);
        var address = new PageAddress(page, known);
        var (meeting, postponed) = PageHeader.Read(page, address);
        var parts = Rows(page, address).ToArray();
        var items = ItemParts.Finish(parts);
        if (items.Count == 0 && !meeting.Cancelled) return FromText(page, address, meeting);
        meeting = meeting with { Attendees = PeopleNames.WithApologies(meeting.Attendees, items) };
        return new Agenda { Meeting = meeting, Items = items, Warnings = [.. AgendaWarnings.Of(meeting, postponed, parts)] };
    }

    /// <summary>A page of another make, or of one item, is read as a reader would read it.</summary>
    private static Agenda FromText(IHtmlDocument page, PageAddress address, Meeting meeting)
    {
        if (page.QuerySelectorAll("a[href*='ieListDocuments' i]").Take(2).Count() == 2) throw ListsMeetings();
        var main = page.QuerySelector("#modgov, main, [role=main], #content, article") ?? page.Body;
        var text = main is null ? "" : string.Join('\n', PageText.Lines(main, part => part.LocalName is "nav" or "footer", markHeadings: true));
        try
        {
            var agenda = PlainAgenda.Read(text);
            var papers = new ItemCell(address).Papers(main!);
            return agenda with
            {
                Meeting = Merge(meeting, agenda.Meeting),
                Items = agenda.Items is [{ Documents.Count: 0 } only] ? [only with { Documents = papers }] : agenda.Items,
            };
        }
        catch (InputException error)
        {
            throw new InputException("The page lists no items of business. Give the meeting's own page, the one with the numbered items.", error);
        }
    }

    private static Meeting Merge(Meeting page, Meeting text) => page with
    {
        Council = page.Council.Length > 0 ? page.Council : text.Council,
        Body = page.Date is not null || text.Body.Length == 0 ? page.Body : text.Body,
        Title = page.Date is not null || text.Title.Length == 0 ? page.Title : text.Title,
        Date = page.Date ?? text.Date,
        Time = page.Time ?? text.Time,
        Venue = page.Venue ?? text.Venue,
        Contact = page.Contact ?? text.Contact,
        WebcastUrl = page.WebcastUrl ?? text.WebcastUrl,
        Attendees = page.Attendees.Count > 0 ? page.Attendees : text.Attendees,
    };

    private static IEnumerable<ItemParts> Rows(IHtmlDocument page, PageAddress address)
    {
        var reader = new ItemCell(address);
        foreach (var row in page.QuerySelectorAll("table.mgItemTable tr, table#mgItemTable tr, tr:has(> td.mgItemNumberCell)"))
        {
            var cells = row.Children.Where(cell => cell.LocalName == "td").ToArray();
            var number = cells.FirstOrDefault(cell => cell.ClassList.Contains("mgItemNumberCell")) ?? (cells.Length > 1 ? cells[0] : null);
            var cell = cells.LastOrDefault(cell => cell != number);
            if (cell is null || (number is null && cell.QuerySelector(".mgAiTitleTxt") is null && PageText.Line(row).Length == 0)) continue;
            if (IsNested(row)) continue;
            var part = number is null && !IsItem(cell) ? new ItemParts { Title = PageText.Line(cell), IsHeading = true } : reader.Read(number, cell);
            if (part.Title.Length > 0) yield return IsSectionHeading(part, cell) ? new ItemParts { Title = part.Title, IsHeading = true } : part;
        }
    }

    /// <summary>A table inside an item's text belongs to the item.</summary>
    private static bool IsNested(IElement row) =>
        row.ParentElement?.Closest("table")?.ParentElement?.Closest("table.mgItemTable, table#mgItemTable") is not null;

    private static bool IsItem(IElement cell) => cell.QuerySelector(".mgAiTitleTxt") is not null;

    /// <summary>Agendas number their business; a bare unnumbered line such as "Part 2" groups what follows.</summary>
    private static bool IsSectionHeading(ItemParts part, IElement cell) =>
        !part.IsHeading && part.Number.Length == 0 && SectionWords.IsGroup(part.Title) && part.Documents.Count == 0 && part.Minutes.Count == 0 &&
        cell.QuerySelector(".mgSubItemTitleTxt") is null;

    private static InputException ListsMeetings() =>
        new("The page lists meetings and is no agenda. Open the meeting you want in the list and give that page.");
}
