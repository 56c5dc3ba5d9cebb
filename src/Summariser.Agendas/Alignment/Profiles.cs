using Summariser.Core.Agendas;
using Summariser.Core.Language;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// What each item's words weigh. A word counts for more the rarer it is in this meeting and on this agenda (inverse frequency), and a
/// word of the title counts for more than one of the description or of a paper's title.
/// </summary>
internal sealed class Profiles
{
    private const double OfDescription = 0.4;
    private const double OfPapers = 0.5;
    private const int Block = 60;

    private readonly Dictionary<string, List<(int Item, double Weight)>> postings = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, double>> titles = [];

    private Profiles(int count) => Count = count;

    /// <summary>The number of items.</summary>
    public int Count { get; }

    /// <summary>The stems of each title with their inverse frequencies.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Titles => titles;

    /// <summary>Weighs the words of every item against a meeting's words.</summary>
    /// <param name="items">The agenda's items.</param>
    /// <param name="stems">The stem of each word of the meeting, null where it has none.</param>
    public static Profiles Of(IReadOnlyList<AgendaItem> items, IReadOnlyList<string?> stems)
    {
        var profiles = new Profiles(items.Count);
        var raw = items.Select(Terms).ToArray();
        var sharing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in raw.SelectMany(terms => terms.Keys))
        {
            sharing[term] = sharing.GetValueOrDefault(term) + 1;
        }

        var rarity = Rarity(stems, sharing);
        for (var item = 0; item < items.Count; item++)
        {
            profiles.titles.Add(StemsOf(items[item].Title).Distinct(StringComparer.Ordinal).ToDictionary(term => term, term => rarity[term], StringComparer.Ordinal));
            foreach (var (term, weight) in raw[item])
            {
                if (!profiles.postings.TryGetValue(term, out var posting))
                {
                    profiles.postings[term] = posting = [];
                }

                posting.Add((item, weight * rarity[term] / Math.Sqrt(sharing[term])));
            }
        }

        return profiles;
    }

    /// <summary>The items a stem speaks for, each with its weight.</summary>
    public IReadOnlyList<(int Item, double Weight)> For(string stem) => postings.TryGetValue(stem, out var found) ? found : [];

    /// <summary>Two neighbouring stems as one term: a phrase says more than its words.</summary>
    public static string Pair(string first, string second) => $"{first} {second}";

    /// <summary>The stems of a text in order.</summary>
    public static IEnumerable<string> StemsOf(string text) => Words.Of(text).Select(Stems.Of).OfType<string>();

    private static Dictionary<string, double> Terms(AgendaItem item)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(item.Title, 1);
        Add(item.Description ?? "", OfDescription);
        foreach (var paper in item.Documents)
        {
            Add(paper.Title, OfPapers);
        }

        return terms;

        void Add(string text, double weight)
        {
            var last = "";
            foreach (var stem in StemsOf(text))
            {
                terms[stem] = Math.Max(weight, terms.GetValueOrDefault(stem));
                if (last.Length > 0)
                {
                    terms[Pair(last, stem)] = weight;
                }

                last = stem;
            }
        }
    }

    // Blocks of equal length stand for documents: utterances are cut too unevenly to be counted.
    private static Dictionary<string, double> Rarity(IReadOnlyList<string?> stems, Dictionary<string, int> terms)
    {
        var seen = terms.Keys.ToDictionary(term => term, _ => (Block: -1, Count: 0), StringComparer.Ordinal);
        var last = "";
        for (var at = 0; at < stems.Count; at++)
        {
            if (stems[at] is { } stem)
            {
                Count(stem, at);
                Count(Pair(last, stem), at);
                last = stem;
            }
        }

        var blocks = (stems.Count / Block) + 1;
        var scale = Math.Log(1 + blocks);
        return seen.ToDictionary(
            pair => pair.Key,
            pair => scale == 0 ? 1 : Math.Max(0.02, Math.Log((1.0 + blocks) / (0.5 + pair.Value.Count)) / scale),
            StringComparer.Ordinal);

        void Count(string term, int at)
        {
            if (seen.TryGetValue(term, out var was) && was.Block != at / Block)
            {
                seen[term] = (at / Block, was.Count + 1);
            }
        }
    }
}
