using Summariser.Core.Summaries;

namespace Summariser.Rendering.Differences;

/// <summary>An item in two versions of a summary.</summary>
/// <param name="Place">Its place in the later one, or in the earlier where it is gone.</param>
/// <param name="Before">It before, or null.</param>
/// <param name="After">It after, or null.</param>
internal sealed record ItemPairs(int Place, ItemSummary? Before, ItemSummary? After)
{
    /// <summary>The items of both, in the later one's order, those that are gone last. The same agenda has the same places; else numbers decide.</summary>
    public static IEnumerable<ItemPairs> Of(IReadOnlyList<ItemSummary> before, IReadOnlyList<ItemSummary> after)
    {
        if (before.Select(item => item.Number).SequenceEqual(after.Select(item => item.Number), StringComparer.Ordinal))
        {
            return after.Select((item, place) => new ItemPairs(place, before[place], item));
        }

        var left = before.Select((item, place) => (Item: item, Place: place)).ToList();
        var pairs = after.Select((item, place) =>
        {
            var at = left.FindIndex(each => (each.Item.Number, each.Item.Title) == (item.Number, item.Title));
            var found = at < 0 ? null : left[at].Item;
            if (at >= 0)
            {
                left.RemoveAt(at);
            }

            return new ItemPairs(place, found, item);
        }).ToArray();
        return [.. pairs, .. left.Select(each => new ItemPairs(each.Place, each.Item, null))];
    }
}
