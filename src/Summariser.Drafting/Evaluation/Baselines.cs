using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Evaluation;

/// <summary>The systems a summary is compared with. Each picks sentences until there are enough words, and tells them in order.</summary>
internal static class Baselines
{
    private const double Damping = 0.85;

    private const int Rounds = 50;

    // LexRank's threshold of likeness below which two sentences are not joined (Erkan and Radev 2004).
    private const double Alike = 0.1;

    /// <summary>The first sentences.</summary>
    public static string Lead(SummaryCase one, int words) => Told(one, words, sentence => -sentence.Order);

    /// <summary>The sentences most like all of them together (Radev et al. 2004).</summary>
    public static string Centroid(SummaryCase one, int words)
    {
        var terms = new TermSpace(one.Said);
        return Told(one, words, sentence => terms.Centrality(sentence.Order));
    }

    /// <summary>The sentences most central in the graph of likeness, its edges all alike (Erkan and Radev 2004).</summary>
    public static string LexRank(SummaryCase one, int words)
    {
        var terms = new TermSpace(one.Said);
        var rank = Ranked(one.Said.Count, (from, to) => terms.Likeness(from, to) > Alike ? 1 : 0);
        return Told(one, words, sentence => rank[sentence.Order]);
    }

    /// <summary>The sentences most central in the graph of shared words (Mihalcea and Tarau 2004).</summary>
    public static string TextRank(SummaryCase one, int words)
    {
        var bags = one.Said.Select(sentence => sentence.Tokens.Select(token => token.Canonical).ToHashSet(StringComparer.Ordinal)).ToArray();
        var rank = Ranked(bags.Length, (from, to) =>
        {
            var lengths = Math.Log(bags[from].Count + 1) + Math.Log(bags[to].Count + 1);
            return lengths == 0 ? 0 : bags[from].Count(bags[to].Contains) / lengths;
        });
        return Told(one, words, sentence => rank[sentence.Order]);
    }

    private static string Told(SummaryCase one, int words, Func<Spoken, double> score)
    {
        var (chosen, count) = (new List<Spoken>(), 0);
        foreach (var sentence in one.Said.OrderByDescending(score).ThenBy(sentence => sentence.Order))
        {
            if (count >= words)
            {
                break;
            }

            chosen.Add(sentence);
            count += Core.Language.Words.Of(sentence.Text).Count;
        }

        return string.Join(' ', chosen.OrderBy(sentence => sentence.Order).Select(sentence => sentence.Text));
    }

    // PageRank by power iteration over weighted edges.
    private static double[] Ranked(int count, Func<int, int, double> weight)
    {
        var edges = new float[count][];
        for (var from = 0; from < count; from++)
        {
            edges[from] = new float[count];
            for (var to = 0; to < from; to++)
            {
                edges[from][to] = edges[to][from] = (float)weight(from, to);
            }
        }

        var totals = edges.Select(row => Math.Max(1e-9, row.Sum())).ToArray();
        var rank = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var next = Enumerable.Repeat((1 - Damping) / count, count).ToArray();
            for (var from = 0; from < count; from++)
            {
                var share = Damping * rank[from] / totals[from];
                for (var to = 0; to < count; to++)
                {
                    next[to] += share * edges[from][to];
                }
            }

            rank = next;
        }

        return rank;
    }
}
