using Summariser.Core.Agendas;

namespace Summariser.Agendas.Alignment;

/// <summary>Gathers what speaks for one item, for what comes before the business, or for what comes after it.</summary>
internal static class ItemEvidence
{
    private const double WordsOfDistance = 100;
    private const double LateFarewell = 0.8;

    /// <summary>Adds the evidence.</summary>
    public static void Gather(Evidence evidence, IReadOnlyList<AgendaItem> items, TitleLore lore)
    {
        AddCalls(evidence);
        AddWords(evidence, Feature.Likeness, Feature.Expectation, evidence.Profiles.For);
        var postings = lore.PostingsFor(items);
        AddWords(evidence, Feature.Association, null, stem => postings.TryGetValue(stem, out var posting) ? posting : []);
        AddDistances(evidence, lore.ExpectedEnds(items));
        AddEnds(evidence);
    }

    private static void AddCalls(Evidence evidence)
    {
        foreach (var heard in evidence.Announcements.Where(heard => heard.Plainness > Plainness.Mentioned).DistinctBy(heard => (heard.Utterance, heard.Item)))
        {
            evidence.Enter(heard.Utterance, heard.Item + 1, heard.Plainness switch
            {
                Plainness.Called => Feature.Called,
                Plainness.Likely => Feature.Likely,
                _ => Feature.Placed,
            }, 1);
            evidence.Be(heard.Utterance, heard.Item + 1, Feature.Named, heard.Plainness switch
            {
                Plainness.Called => 1,
                Plainness.Likely => 0.5,
                _ => 0,
            });
        }

        var openings = Phrases.Opening.Utterances(evidence.Text).ToHashSet();
        foreach (var call in evidence.Titles.SelectMany(said => said.GroupBy(call => call.Item).Select(same => same.MaxBy(call => call.Share))))
        {
            evidence.Enter(call.Utterance, call.Item + 1, Feature.TitleSaid, call.Share);
            evidence.Enter(call.Utterance, call.Item + 1, Feature.TitleOpened, openings.Contains(call.Utterance) ? call.Share : 0);
        }
    }

    // What an item gains where its words are said it loses, spread evenly, everywhere: words said all through a meeting decide nothing.
    private static void AddWords(
        Evidence evidence, Feature feature, Feature? expectation, Func<string, IReadOnlyList<(int Item, double Weight)>> postings)
    {
        var (sums, totals) = (new double[evidence.States], new double[evidence.States]);
        var last = "";
        for (var at = 0; at < evidence.Length; at++)
        {
            Array.Clear(sums);
            for (var word = evidence.Text.FirstWords[at]; word < evidence.Text.FirstWords[at + 1]; word++)
            {
                if (evidence.Stems[word] is not { } stem)
                {
                    continue;
                }

                foreach (var (item, weight) in last.Length > 0 ? postings(stem).Concat(postings(Profiles.Pair(last, stem))) : postings(stem))
                {
                    sums[item + 1] += weight;
                    totals[item + 1] += weight;
                }

                last = stem;
            }

            for (var state = 1; state < sums.Length - 1; state++)
            {
                evidence.Be(at, state, feature, sums[state]);
            }
        }

        for (var at = 0; expectation is { } expected && at < evidence.Length; at++)
        {
            for (var state = 1; state < sums.Length - 1; state++)
            {
                evidence.Be(at, state, expected, totals[state] * evidence.WordsIn(at) / evidence.Text.Words.Count);
            }
        }
    }

    // Where the chair calls items by number, lengths say nothing that the calls do not say better.
    private static void AddDistances(Evidence evidence, double[] ends)
    {
        var called = evidence.Announcements.Where(heard => heard.Plainness == Plainness.Called).Select(heard => heard.Item).Distinct().Count();
        var trust = Math.Max(0, 1 - (2.0 * called / ends.Length));
        double total = Math.Max(1, evidence.Text.Words.Count);
        for (var at = 0; at < evidence.Length && trust > 0; at++)
        {
            var place = (evidence.Text.FirstWords[at] + evidence.Text.FirstWords[at + 1]) / 2 / total;
            var words = trust * evidence.WordsIn(at) / WordsOfDistance;
            for (var item = 0; item < ends.Length; item++)
            {
                var away = Math.Max(Math.Max((item > 0 ? ends[item - 1] : 0) - place, place - ends[item]), 0);
                evidence.Be(at, item + 1, Feature.Distance, words * Math.Min(away * ends.Length, 3));
            }
        }
    }

    private static void AddEnds(Evidence evidence)
    {
        var after = evidence.States - 1;
        var welcomes = Phrases.Welcome.Utterances(evidence.Text).ToHashSet();
        var farewells = Phrases.Farewell.Utterances(evidence.Text).ToHashSet();
        for (var at = 0; at < evidence.Length; at++)
        {
            evidence.Be(at, 0, Feature.BeforeWords, evidence.WordsIn(at) / 10.0);
            evidence.Be(at, after, Feature.AfterWords, evidence.WordsIn(at) / 10.0);
            evidence.Be(at, 0, Feature.Welcome, welcomes.Contains(at) ? 1 : 0);
            var farewell = farewells.Contains(at) ? 1 : farewells.Contains(at - 1) ? LateFarewell : 0;
            evidence.Enter(at, after, farewell > 0 ? Feature.Farewell : Feature.EndsUnsaid, farewell > 0 ? farewell : 1);
        }
    }
}
