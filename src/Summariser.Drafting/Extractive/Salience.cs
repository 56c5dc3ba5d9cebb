using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>Chooses the few sentences that carry most, without saying anything twice.</summary>
internal static class Salience
{
    private const int FewestWords = 6;

    private const int MostWords = 60;

    // Likeness to what is already chosen costs this much (maximal marginal relevance, Carbonell and Goldstein 1998).
    private const double Redundancy = 0.7;

    private static readonly double[] Weights = [1.0, 0.5, 0.25, 0.55, 0.35, 0.5, 0.1, 0.35, 0.15, -0.45, -0.9, 0.3];

    /// <summary>The chosen sentences in the order they were said.</summary>
    /// <param name="sentences">All sentences of an item.</param>
    /// <param name="title">The item's title and description.</param>
    /// <param name="spent">Sentences told elsewhere (decisions, actions, openings), left out.</param>
    /// <param name="count">How many to choose at most.</param>
    public static IReadOnlyList<Spoken> Choose(IReadOnlyList<Spoken> sentences, string title, IReadOnlySet<int> spent, int count)
    {
        var terms = new TermSpace(sentences);
        var words = Words.Of(title).Where(word => !CommonWords.Contains(word)).ToHashSet(StringComparer.Ordinal);
        var left = sentences
            .Where(sentence => !spent.Contains(sentence.Order) && sentence.Tokens.Count is >= FewestWords and <= MostWords)
            .Select(sentence => (Sentence: sentence, Score: Score(SentenceFeatures.Of(sentence, sentences, terms, words))))
            .ToList();
        var chosen = new List<Spoken>();
        while (chosen.Count < count && left.Count > 0)
        {
            var best = left.MaxBy(one => one.Score - (Redundancy * chosen.Select(known => terms.Likeness(known.Order, one.Sentence.Order)).DefaultIfEmpty(0).Max()));
            left.Remove(best);
            chosen.Add(best.Sentence);
        }

        AddQuestions(sentences, spent, chosen);
        return [.. chosen.OrderBy(sentence => sentence.Order)];
    }

    // An answer is told with its question.
    private static void AddQuestions(IReadOnlyList<Spoken> sentences, IReadOnlySet<int> spent, List<Spoken> chosen)
    {
        foreach (var answer in chosen.Where(sentence => sentence.Order > 0).ToArray())
        {
            var question = sentences[answer.Order - 1];
            if (question.IsQuestion && question.Tokens.Count is >= FewestWords and <= MostWords && !spent.Contains(question.Order) && !chosen.Contains(question))
            {
                chosen.Add(question);
            }
        }
    }

    private static double Score(double[] features) => features.Zip(Weights, (feature, weight) => feature * weight).Sum();
}
