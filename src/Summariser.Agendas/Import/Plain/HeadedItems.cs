namespace Summariser.Agendas.Import.Plain;

/// <summary>Finds the items of a page that gives them headings without numbers.</summary>
internal static class HeadedItems
{
    private const int LongestHeading = 120;
    private const int ShortestPassage = 60;

    /// <summary>Headings that every page of this kind may have and that are no business.</summary>
    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        "agenda", "agenda and minutes", "agenda item", "agenda items", "items", "minutes", "summary", "overview", "ai generated", "attendees", "attendance",
        "documents", "meeting", "present", "apologies received", "membership", "contact", "venue", "no. item", "media", "webcast", "introduction",
        "notes", "about this page",
    };

    /// <summary>The items in order; empty unless there are at least two.</summary>
    public static IReadOnlyList<ItemStart> Find(IReadOnlyList<PlainLine> lines)
    {
        var level = lines.Where(line => line.Level > 0 && IsBusiness(line.Text)).GroupBy(line => line.Level).Where(group => group.Count() >= 2)
            .OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var starts = new List<ItemStart>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (level > 0 ? lines[at].Level == level && IsBusiness(lines[at].Text) : IsPlainHeading(lines, at))
            {
                starts.Add(new ItemStart(at, "", DocumentLabel.Read(lines[at].Text).Title, at + 1));
            }
        }

        return starts.Count >= 2 ? starts : [];
    }

    /// <summary>True for a heading that is part of any page and not an item.</summary>
    public static bool IsFurniture(string heading) => Furniture.Contains(heading.TrimEnd(':', ' '));

    private static bool IsBusiness(string heading) => !IsFurniture(heading) && SectionWords.Of(heading) is null && MeetingHeading.Read(heading).Date is null;

    private static bool IsPlainHeading(IReadOnlyList<PlainLine> lines, int at)
    {
        var text = lines[at].Text;
        if (text.Length is < 3 or > LongestHeading || !char.IsUpper(text[0]) || ".:;,!?".Contains(text[^1], StringComparison.Ordinal)) return false;
        if (TextLines.Unlisted(text).Listed || Resolutions.Opens(text) || !IsBusiness(text) || at + 1 >= lines.Count) return false;
        var below = lines[at + 1].Text;
        return below.Length >= ShortestPassage && !TextLines.Unlisted(below).Listed && below.Length > text.Length;
    }
}
