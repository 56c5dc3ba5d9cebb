namespace Summariser.Agendas.Alignment;

/// <summary>Finds sentences that say an item's title, in whole or in great part.</summary>
internal static class TitleCalls
{
    private const int Reach = 24;

    /// <summary>The least part of a title, by weight, that counts as saying it.</summary>
    private const double Least = 0.5;

    /// <summary>A title heard.</summary>
    /// <param name="Utterance">Index of the utterance in which the sentence begins.</param>
    /// <param name="Item">Index of the item.</param>
    /// <param name="Share">The part of the title's weight that was said, 0 to 1.</param>
    public readonly record struct Call(int Utterance, int Item, double Share);

    /// <summary>The titles said at the head of a sentence or of an utterance, each at most once a sentence.</summary>
    public static IReadOnlyList<Call> Find(SpokenText text, IReadOnlyList<string?> stems, Profiles profiles)
    {
        var totals = profiles.Titles.Select(title => title.Values.Sum()).ToArray();
        var calls = new List<Call>();
        var spoken = new Dictionary<int, double>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in Starts(text))
        {
            spoken.Clear();
            used.Clear();
            var end = Math.Min(text.Words.Count, start + Reach);
            for (var at = start; at < end && text.Words[at] != SpokenText.Bar; at++)
            {
                if (stems[at] is not { } stem || !used.Add(stem))
                {
                    continue;
                }

                foreach (var (item, _) in profiles.For(stem))
                {
                    if (profiles.Titles[item].TryGetValue(stem, out var weight))
                    {
                        spoken[item] = spoken.GetValueOrDefault(item) + weight;
                    }
                }
            }

            calls.AddRange(spoken.Where(said => said.Value >= Least * totals[said.Key])
                .Select(said => new Call(text.Utterances[start], said.Key, said.Value / totals[said.Key])));
        }

        return calls;
    }

    private static IEnumerable<int> Starts(SpokenText text)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            var begins = at == 0 || text.Words[at - 1] == SpokenText.Bar || text.Utterances[at] != text.Utterances[at - 1];
            if (begins && text.Words[at] != SpokenText.Bar)
            {
                yield return at;
            }
        }
    }
}
