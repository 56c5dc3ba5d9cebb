using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import.Plain;

/// <summary>Reads an agenda or minutes from plain text or Markdown: numbered items, headed items, or one item's page.</summary>
internal static class PlainAgenda
{
    private const int MaximumLines = 50_000;

    /// <summary>Reads a page.</summary>
    /// <param name="text">The page's text.</param>
    /// <exception cref="InputException">The text holds no agenda.</exception>
    public static Agenda Read(string text)
    {
        var lines = PlainLine.Of(text);
        if (lines.Count == 0) throw NoAgenda();
        if (lines.Count > MaximumLines) throw new InputException($"It has more than {MaximumLines} lines, which no agenda has. Give one meeting's page.");
        PageKind.RefuseStrangers(lines);
        var starts = Starts(lines);
        var (meeting, postponed) = PlainHeader.Read(lines.Take(starts.Count > 0 ? starts[0].Line : lines.Count));
        if (starts.Count > 0) return Agenda(meeting, postponed, Parts(lines, starts));
        if (meeting.Cancelled) return Agenda(meeting, postponed, []);
        if (!PageKind.IsItem(lines)) throw NoAgenda();
        // The lines above are the item's own, so they say nothing of the meeting unless one of them is its heading.
        return Agenda(meeting.Date is null ? new Meeting { Body = "", Title = "" } : meeting, postponed, [ItemPage.Read(lines)]);
    }

    private static IReadOnlyList<ItemStart> Starts(IReadOnlyList<PlainLine> lines)
    {
        if (PageKind.IsItemLabel(lines[0].Text)) return [];
        var numbered = NumberedItems.Find(lines);
        if (numbered.Count > 0 && PageKind.IsBusiness(lines.Take(numbered[^1].Body))) return numbered;
        var headed = HeadedItems.Find(lines);
        if (headed.Count == 0) return [];
        var above = lines.Take(headed[0].Line).ToArray();
        return PageKind.IsBusiness(above) && PlainHeader.Read(above).Meeting.Body.Length > 0 ? headed : [];
    }

    private static List<ItemParts> Parts(IReadOnlyList<PlainLine> lines, IReadOnlyList<ItemStart> starts)
    {
        var groups = lines.Take(starts[0].Line).Where(line => ItemBody.IsGroup(line.Text));
        var parts = groups.Select(line => new ItemParts { Title = line.Text, IsHeading = true }).ToList();
        for (var at = 0; at < starts.Count; at++)
        {
            var end = at + 1 < starts.Count ? starts[at + 1].Line : lines.Count;
            var item = new ItemParts { Number = starts[at].Number, Title = starts[at].Title };
            item.Documents.AddRange(lines.Skip(starts[at].Line).Take(starts[at].Body - starts[at].Line).SelectMany(line => line.Papers));
            parts.Add(item);
            parts.AddRange(ItemBody.Fill(item, lines.Skip(starts[at].Body).Take(end - starts[at].Body)));
        }

        return parts;
    }

    private static Agenda Agenda(Meeting meeting, bool postponed, IReadOnlyList<ItemParts> parts)
    {
        var items = ItemParts.Finish(parts);
        return new Agenda
        {
            Meeting = meeting with { Attendees = PeopleNames.WithApologies(meeting.Attendees, items) },
            Items = items,
            Warnings = [.. AgendaWarnings.Of(meeting, postponed, parts), .. Unnamed(items)],
        };
    }

    private static IEnumerable<string> Unnamed(IEnumerable<AgendaItem> items) =>
        items.Where(item => item.Title == ItemParts.Untitled).Select(_ => "The text does not name the item it is about.");

    private static InputException NoAgenda() =>
        new("It holds no agenda. Give the meeting's web page, saved as HTML or text, or an agenda in JSON.");
}
