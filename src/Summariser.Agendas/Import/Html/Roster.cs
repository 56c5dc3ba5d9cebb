using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import.Html;

/// <summary>Reads the people on a page: an attendance table, or lists under headings such as "Present" and "Apologies".</summary>
internal static class Roster
{
    private const int MaximumPeople = 500;

    /// <summary>The people of a page in its order, each once; empty when the page lists none.</summary>
    public static IReadOnlyList<Attendee> Of(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("table").SelectMany(FromTable)
            .Concat(page.QuerySelectorAll("ul, ol").Select(list => list.ParentElement!).Distinct().SelectMany(FromLists))
            .Where(person => person.Name.Length is > 2 and <= 120).DistinctBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Take(MaximumPeople)];

    private static IEnumerable<Attendee> FromTable(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)
            .Select(row => row.Children.Select(cell => PageText.Line(cell)).ToArray()).ToArray();
        if (rows.Length < 2) yield break;
        var name = Column(rows[0], "attendee", "name", "member", "councillor");
        var role = Column(rows[0], "role", "position", "title");
        var status = Column(rows[0], "attendance", "status", "expected", "present");
        if (name < 0 || (role < 0 && status < 0)) yield break;
        foreach (var row in rows.Skip(1).Where(row => row.Length > name))
        {
            yield return new Attendee(row[name], Cell(row, role), AttendanceWords.Status(Cell(row, status)) ?? AttendanceStatus.Expected);
        }
    }

    private static int Column(string[] header, params string[] names) =>
        Array.FindIndex(header, cell => names.Any(name => cell.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static string? Cell(string[] row, int column) => column >= 0 && column < row.Length && row[column].Length > 0 ? row[column] : null;

    private static IEnumerable<Attendee> FromLists(IElement holder)
    {
        IElement? before = null;
        foreach (var list in holder.Children)
        {
            var status = list.LocalName is "ul" or "ol" && before is not null ? AttendanceWords.Heading(PageText.Line(before)) : null;
            before = list;
            if (status is not { } said) continue;
            foreach (var entry in list.Children.Where(entry => entry.LocalName == "li")) yield return AttendanceWords.Person(PageText.Line(entry), said);
        }
    }
}
