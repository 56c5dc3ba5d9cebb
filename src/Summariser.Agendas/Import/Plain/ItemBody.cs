namespace Summariser.Agendas.Import.Plain;

/// <summary>Sorts the lines below an item's title into description, minutes, decision and papers.</summary>
internal static class ItemBody
{
    private const int LongestGroup = 110;

    /// <summary>Fills an item; returns the headings that stand below it and group the items to come.</summary>
    public static IReadOnlyList<ItemParts> Fill(ItemParts item, IEnumerable<PlainLine> lines)
    {
        var groups = new List<ItemParts>();
        var (section, loose) = (ItemSection.Description, new List<string>());
        foreach (var line in lines)
        {
            if (section is not ItemSection.Decision && IsGroup(line.Text))
            {
                groups.Add(new ItemParts { Title = line.Text, IsHeading = true });
            }
            else if (SectionWords.Of(line.Text) is { } opened && (line.Text.EndsWith(':') || line.Level > 0 || opened is not ItemSection.Description))
            {
                section = opened;
            }
            else if (HeadedItems.IsFurniture(line.Text) || ItemNumber.IsAlone(line.Text))
            {
                section = ItemNumber.IsAlone(line.Text) ? section : ItemSection.Other;
            }
            else
            {
                item.Documents.AddRange(line.Papers);
                Add(item, section, line, loose);
            }
        }

        // Without headings of its own an item's text is minutes when it tells what happened.
        var isMinutes = item.Minutes.Count == 0 && loose.Exists(PageKind.IsReport) && !loose.TrueForAll(IsPurpose);
        item.Add(isMinutes ? ItemSection.Minutes : ItemSection.Description, loose);
        return groups;
    }

    /// <summary>True for a line that groups the items below it or tells that the public leave or return.</summary>
    public static bool IsGroup(string line) =>
        line.Length <= LongestGroup && !line.EndsWith('.') && !line.EndsWith(':') && !TextLines.Unlisted(line).Listed &&
        (SectionWords.IsGroup(line) || Closure.IsTurn(line)) && !Resolutions.Opens(line);

    private static void Add(ItemParts item, ItemSection section, PlainLine line, List<string> loose)
    {
        if (section is not ItemSection.Description) item.Add(section, [line.Text]);
        else if (!IsPaper(line)) loose.Add(line.Text);
    }

    /// <summary>True for a line that is nothing but a paper's label, such as "Appendix 1 PDF 88 KB".</summary>
    private static bool IsPaper(PlainLine line) =>
        DocumentLabel.Read(line.Text).SizeBytes is not null || line.Papers.Any(paper => TextLines.Unlisted(line.Text).Text == paper.Title);

    private static bool IsPurpose(string line) =>
        line.StartsWith("To ", StringComparison.Ordinal) || line.StartsWith("Report of", StringComparison.OrdinalIgnoreCase) ||
        line.StartsWith("Report from", StringComparison.OrdinalIgnoreCase);
}
