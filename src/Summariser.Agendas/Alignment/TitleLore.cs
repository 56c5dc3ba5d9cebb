using Summariser.Core.Agendas;

namespace Summariser.Agendas.Alignment;

/// <summary>What other meetings taught about the words of titles: which words are spoken under them, and how long they take.</summary>
/// <param name="Associations">
/// By title stem: by spoken stem, the logarithm of how much more often the one is said under titles with the other than elsewhere.
/// </param>
/// <param name="Lengths">By title stem: the logarithm of how long such items take as a share of an equal part of the meeting.</param>
internal sealed record TitleLore(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Associations, IReadOnlyDictionary<string, double> Lengths)
{
    /// <summary>Stands in <see cref="Lengths"/> for being first on the agenda.</summary>
    public const string First = "^";

    /// <summary>Stands in <see cref="Lengths"/> for being last on the agenda.</summary>
    public const string Last = "$";

    /// <summary>Nothing learnt.</summary>
    public static TitleLore None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));

    /// <summary>The items each spoken stem speaks for, each with its weight.</summary>
    public Dictionary<string, List<(int Item, double Weight)>> PostingsFor(IReadOnlyList<AgendaItem> items)
    {
        var postings = new Dictionary<string, List<(int Item, double Weight)>>(StringComparer.Ordinal);
        for (var item = 0; item < items.Count; item++)
        {
            string[] stems = [.. Profiles.StemsOf(items[item].Title).Distinct(StringComparer.Ordinal).Where(Associations.ContainsKey)];
            foreach (var (spoken, weight) in stems.SelectMany(stem => Associations[stem]).GroupBy(pair => pair.Key, pair => pair.Value / stems.Length).Select(same => (same.Key, same.Sum())))
            {
                if (!postings.TryGetValue(spoken, out var posting))
                {
                    postings[spoken] = posting = [];
                }

                posting.Add((item, weight));
            }
        }

        return postings;
    }

    /// <summary>The share of the meeting after which each item is expected to end, in order; the last is 1.</summary>
    public double[] ExpectedEnds(IReadOnlyList<AgendaItem> items)
    {
        double[] lengths = [.. items.Select((item, index) => Math.Exp(LengthOf(item, index, items.Count)))];
        var (total, sum) = (lengths.Sum(), 0.0);
        return [.. lengths.Select(length => (sum += length) / total)];
    }

    /// <summary>The stems, and the marks of first and last, that bear on an item's length.</summary>
    public static IEnumerable<string> LengthStems(AgendaItem item, int index, int count) =>
        Profiles.StemsOf(item.Title).Distinct(StringComparer.Ordinal)
            .Concat(index == 0 ? [First] : [])
            .Concat(index == count - 1 ? [Last] : []);

    private double LengthOf(AgendaItem item, int index, int count)
    {
        double[] known = [.. LengthStems(item, index, count).Where(Lengths.ContainsKey).Select(stem => Lengths[stem])];
        return known.Length > 0 ? known.Average() : 0;
    }
}
