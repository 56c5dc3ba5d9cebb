using Summariser.Core.Language;

namespace Summariser.Drafting.Evaluation;

/// <summary>How many of a reference's words a summary shares, each from 0 to 1.</summary>
/// <param name="One">Single words (ROUGE-1).</param>
/// <param name="Two">Pairs of neighbouring words (ROUGE-2).</param>
/// <param name="Longest">Longest common subsequence of words (ROUGE-L).</param>
public readonly record struct RougeScore(double One, double Two, double Longest)
{
    /// <summary>The mean of some scores; zero for none.</summary>
    public static RougeScore Mean(IReadOnlyCollection<RougeScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Count == 0
            ? default
            : new RougeScore(scores.Average(score => score.One), scores.Average(score => score.Two), scores.Average(score => score.Longest));
    }
}

/// <summary>
/// ROUGE (Lin 2004): F1 of clipped overlap of words and of word pairs, and of the longest common subsequence over the whole text. No
/// stemming, no stop words; the summary is cut at the reference's length in words, so that no system gains by writing more.
/// </summary>
public static class Rouge
{
    /// <summary>Scores a summary against one reference.</summary>
    public static RougeScore Of(string summary, string reference)
    {
        var expected = Words.Of(reference);
        return Of([.. Words.Of(summary).Take(expected.Count)], expected);
    }

    /// <summary>Scores words against a reference's words; nothing is cut.</summary>
    public static RougeScore Of(IReadOnlyList<string> summary, IReadOnlyList<string> reference)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(reference);
        return new RougeScore(
            F1(Shared(summary, reference), summary.Count, reference.Count),
            F1(Shared(Pairs(summary), Pairs(reference)), summary.Count - 1, reference.Count - 1),
            F1(LongestCommon(summary, reference), summary.Count, reference.Count));
    }

    private static string[] Pairs(IReadOnlyList<string> words) => [.. words.Zip(words.Skip(1), (one, next) => $"{one} {next}")];

    private static int Shared(IReadOnlyList<string> summary, IReadOnlyList<string> reference)
    {
        var left = reference.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in summary)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                shared++;
            }
        }

        return shared;
    }

    private static int LongestCommon(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (row, before) = (new int[other.Count + 1], new int[other.Count + 1]);
        foreach (var word in one)
        {
            (row, before) = (before, row);
            for (var at = 0; at < other.Count; at++)
            {
                row[at + 1] = word == other[at] ? before[at] + 1 : Math.Max(row[at], before[at + 1]);
            }
        }

        return row[other.Count];
    }

    private static double F1(int shared, int summary, int reference) =>
        shared == 0 ? 0 : 2.0 * shared / (summary + reference);
}
