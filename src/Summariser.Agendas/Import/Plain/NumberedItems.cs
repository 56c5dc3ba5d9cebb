namespace Summariser.Agendas.Import.Plain;

/// <summary>
/// Finds the items of a page that numbers them. Minutes hold numbered lists of their own, so a number counts only as part of the
/// longest run of numbers that rises by one, and entries of decisions and of lists that begin again at one are passed over.
/// </summary>
internal static class NumberedItems
{
    private const int LongestTitle = 220;
    private const int LongestSubTitle = 110;
    private const int WidestGap = 5;

    /// <summary>The items in order; empty when the page does not number its items.</summary>
    public static IReadOnlyList<ItemStart> Find(IReadOnlyList<PlainLine> lines)
    {
        var alone = Chain(Alone(lines).ToArray(), WidestGap);
        if (alone.Count >= 3) return alone;
        var written = Written(lines).ToArray();
        var headed = written.Where(start => lines[start.Line].Level > 0).ToArray();
        var found = Chain(headed.Length >= 2 ? headed : written, 1);
        var isList = found.Count >= Math.Max(2, alone.Count) && found.Count(start => IsSentence(start.Title)) * 2 <= found.Count;
        return isList ? found : alone.Count >= 2 ? alone : [];
    }

    /// <summary>Reports number their paragraphs; agendas number headings, or purposes such as "To receive apologies."</summary>
    private static bool IsSentence(string title) =>
        title.EndsWith('.') && title.Count(letter => letter == ' ') >= 5 && !title.StartsWith("To ", StringComparison.Ordinal);

    /// <summary>Numbers on a line of their own, the title below: modern.gov's page copied as text.</summary>
    private static IEnumerable<ItemStart> Alone(IReadOnlyList<PlainLine> lines)
    {
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            var (text, title) = (lines[at].Text, lines[at + 1].Text);
            if (!ItemNumber.IsAlone(text) || ItemNumber.IsAlone(title) || title.Length > LongestTitle || SectionWords.Of(title) is not null) continue;
            if (text.EndsWith('.') || text.Any(char.IsAsciiLetter) || at == 0 || !ItemNumber.IsAlone(lines[at - 1].Text))
            {
                yield return new ItemStart(at, ItemNumber.Clean(text), DocumentLabel.Read(title).Title, at + 2);
            }
        }
    }

    /// <summary>"5. Title", "Item 5 – Title", "5a Title".</summary>
    private static IEnumerable<ItemStart> Written(IReadOnlyList<PlainLine> lines)
    {
        var (listed, lastLine, started) = (0, -1, false);
        for (var at = 0; at < lines.Count; at++)
        {
            var (number, title) = lines[at].Text.Length <= LongestTitle ? ItemNumber.Split(lines[at].Text) : ("", "");
            if (number.Length == 0) continue;
            // A list that begins again at one, and goes on line by line, belongs to the item above it.
            var whole = ItemNumber.Leading(number) ?? 0;
            var continues = listed > 0 && lastLine == at - 1 && whole == listed + 1;
            listed = lines[at].Level == 0 && (continues || (whole == 1 && (started || (at > 0 && Resolutions.Opens(lines[at - 1].Text))))) ? whole : 0;
            lastLine = at;
            if (listed > 0 || !IsTitle(number, title)) continue;
            started = true;
            yield return new ItemStart(at, number, DocumentLabel.Read(title).Title, at + 1);
        }
    }

    private static bool IsTitle(string number, string title)
    {
        if (title.Length < 3 || !char.IsUpper(title.TrimStart('"', '\'', '“', '‘', '(', '[', '*')[..1].FirstOrDefault())) return false;
        if (title.StartsWith("That ", StringComparison.Ordinal) || title.EndsWith(';') || MeetingHeading.StartsWithMonth(title)) return false;
        return !number.Contains('.', StringComparison.Ordinal) || (title.Length <= LongestSubTitle && !title.EndsWith('.'));
    }

    /// <summary>The longest run of rising numbers with the sub-items that stand between them.</summary>
    private static List<ItemStart> Chain(ItemStart[] starts, int gap)
    {
        var (length, before) = (new int[starts.Length], new int[starts.Length]);
        var best = new Dictionary<int, int>();
        var end = -1;
        for (var at = 0; at < starts.Length; at++)
        {
            if (!IsWhole(starts[at]) || ItemNumber.Leading(starts[at].Number) is not { } number) continue;
            (length[at], before[at]) = (1, -1);
            for (var step = 1; step <= gap; step++)
            {
                if (!best.TryGetValue(number - step, out var previous) || length[previous] < length[at]) continue;
                (length[at], before[at]) = (length[previous] + 1, previous);
            }

            if (!best.TryGetValue(number, out var rival) || length[at] > length[rival]) best[number] = at;
            if (end < 0 || length[at] > length[end]) end = at;
        }

        var chain = new List<ItemStart>();
        for (var at = end; at >= 0; at = before[at]) chain.Add(starts[at]);
        chain.Reverse();
        return WithSubItems(chain, starts);
    }

    private static bool IsWhole(ItemStart start) => start.Number.All(char.IsAsciiDigit);

    private static List<ItemStart> WithSubItems(List<ItemStart> chain, ItemStart[] starts)
    {
        var (all, taken) = (new List<ItemStart>(), chain.Select(start => start.Number).ToHashSet(StringComparer.OrdinalIgnoreCase));
        var next = 0;
        foreach (var start in starts)
        {
            if (next < chain.Count && start == chain[next])
            {
                all.Add(start);
                next++;
            }
            else if (next > 0 && !IsWhole(start) && ItemNumber.Leading(start.Number) == ItemNumber.Leading(chain[next - 1].Number) &&
                taken.Add(start.Number))
            {
                all.Add(start);
            }
        }

        return all;
    }
}
