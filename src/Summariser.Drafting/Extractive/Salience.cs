using System.Text.Json.Serialization;

namespace Summariser.Drafting.Extractive;

/// <summary>
/// How much each measure of a sentence counts, and how much likeness to what is already chosen costs (maximal marginal relevance,
/// Carbonell and Goldstein 1998). Small and readable; learnt by <see cref="Evaluation.TrainSalience"/>.
/// </summary>
internal sealed record Salience
{
    /// <summary>The weight of each feature by name; a feature without one counts nothing.</summary>
    public required IReadOnlyDictionary<string, double> Weights { get; init; }

    /// <summary>What full likeness to a chosen sentence costs.</summary>
    public required double Redundancy { get; init; }

    /// <summary>The weights in the order of the features.</summary>
    [JsonIgnore]
    public double[] Ordered => [.. SentenceFeatures.Names.Select(name => Weights.GetValueOrDefault(name))];

    /// <summary>The chosen sentences in the order they were said.</summary>
    /// <param name="sentences">All sentences of an item.</param>
    /// <param name="title">The item's title and description.</param>
    /// <param name="spent">Orders of sentences told elsewhere (decisions, actions, openings), left out.</param>
    /// <param name="count">How many to choose at most; a question told with its answer comes on top.</param>
    public IReadOnlyList<Spoken> Choose(IReadOnlyList<Spoken> sentences, string title, IReadOnlySet<int> spent, int count)
    {
        var terms = new TermSpace(sentences);
        var features = SentenceFeatures.Of(sentences, title, terms);
        var scores = Scores(features);
        var names = Wholeness.Names(sentences);
        var chosen = Selection.Greedy(
            [.. sentences.Where(sentence => !spent.Contains(sentence.Order) && Exchanges.IsTellable(sentence) && !Wholeness.IsGarbled(sentence, names))
                .Select(sentence => sentence.Order)],
            scores,
            terms.Likeness,
            Redundancy,
            picked => picked.Count >= count);
        Anchor(chosen, sentences, spent, names);
        Exchanges.Complete(chosen, sentences, spent, count, scores);
        return [.. chosen.Order().Select(order => sentences[order]).DistinctBy(sentence => sentence.Plain, StringComparer.Ordinal)];
    }

    // "It cost a million" tells nothing without the sentence before it: that comes too, or both stay out.
    private static void Anchor(
        List<int> chosen, IReadOnlyList<Spoken> sentences, IReadOnlySet<int> spent, IReadOnlyDictionary<string, int> names)
    {
        foreach (var order in chosen.Where(order => SentenceFeatures.Dangles(sentences[order])).Order().ToArray())
        {
            var before = order > 0 && !spent.Contains(order - 1) && sentences[order - 1].Speaker == sentences[order].Speaker &&
                !sentences[order - 1].IsQuestion && !Wholeness.IsGarbled(sentences[order - 1], names)
                ? sentences[order - 1]
                : null;
            if (before is null || (!chosen.Contains(order - 1) && !Exchanges.IsTellable(before)))
            {
                chosen.Remove(order);
            }
            else if (!chosen.Contains(order - 1))
            {
                chosen.Add(order - 1);
            }
        }
    }

    /// <summary>How much each sentence carries.</summary>
    public double[] Scores(double[][] features)
    {
        var weights = Ordered;
        return [.. features.Select(measured => measured.Zip(weights, (value, weight) => value * weight).Sum())];
    }
}
