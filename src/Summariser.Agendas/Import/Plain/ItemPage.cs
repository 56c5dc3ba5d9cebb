namespace Summariser.Agendas.Import.Plain;

/// <summary>Reads a page that is about one item: modern.gov's item page as text, or the minutes of an item on their own.</summary>
internal static class ItemPage
{
    private const int LongestTitle = 200;

    /// <summary>Reads the item from all lines of the page; its title is empty when the page does not name it.</summary>
    public static ItemParts Read(IReadOnlyList<PlainLine> lines)
    {
        var titleAt = TitleLine(lines);
        var (number, title) = titleAt is { } at ? ItemNumber.Split(DocumentLabel.Read(lines[at].Text).Title) : ("", "");
        var item = new ItemParts { Number = number, Title = title };
        ItemBody.Fill(item, lines.Where((line, index) => index != titleAt && !PageKind.IsItemLabel(line.Text)));
        return item;
    }

    private static int? TitleLine(IReadOnlyList<PlainLine> lines)
    {
        for (var at = 0; at < Math.Min(lines.Count, 4); at++)
        {
            if (PageKind.IsItemLabel(lines[at].Text) || HeadedItems.IsFurniture(lines[at].Text)) continue;
            return IsTitle(lines[at]) || (at > 0 && PageKind.IsItemLabel(lines[at - 1].Text)) ? at : null;
        }

        return null;
    }

    private static bool IsTitle(PlainLine line) =>
        line.Text.Length <= LongestTitle && !ItemNumber.IsAlone(line.Text) && SectionWords.Of(line.Text) is null &&
        (line.Level > 0 || (!".:;,!?".Contains(line.Text[^1], StringComparison.Ordinal) && !TextLines.Unlisted(line.Text).Listed && !Resolutions.Opens(line.Text)));
}
