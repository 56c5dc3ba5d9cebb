namespace Summariser.Agendas.Evaluation;

/// <summary>Compares two ways of cutting the same words, given as one label a word.</summary>
internal static class SegmentationMeasures
{
    private const int Tolerance = 50;

    /// <summary>Scores labels against reference labels of the same words.</summary>
    public static AlignmentScores Score(IReadOnlyList<int> reference, IReadOnlyList<int> found)
    {
        if (reference.Count != found.Count)
        {
            throw new ArgumentException($"The reference labels {reference.Count} words and the alignment {found.Count}.", nameof(found));
        }

        var (truth, guess) = (Boundaries(reference), Boundaries(found));
        var window = Math.Max(1, (int)Math.Round(reference.Count / (2.0 * (truth.Count + 1))));
        var (pk, difference) = Windowed(reference.Count, truth, guess, window);
        var right = reference.Zip(found).Count(pair => pair.First == pair.Second);
        return new AlignmentScores(reference.Count == 0 ? 1 : (double)right / reference.Count, pk, difference, F1(truth, guess));
    }

    private static List<int> Boundaries(IReadOnlyList<int> labels) =>
        [.. Enumerable.Range(1, Math.Max(0, labels.Count - 1)).Where(at => labels[at] != labels[at - 1])];

    private static (double Pk, double WindowDiff) Windowed(int words, List<int> truth, List<int> guess, int window)
    {
        var (inTruth, inGuess) = (Counts(words, truth), Counts(words, guess));
        var (apart, different, pairs) = (0, 0, Math.Max(0, words - window));
        for (var at = 0; at < pairs; at++)
        {
            var (one, other) = (inTruth[at + window] - inTruth[at], inGuess[at + window] - inGuess[at]);
            apart += (one > 0) != (other > 0) ? 1 : 0;
            different += one != other ? 1 : 0;
        }

        return pairs == 0 ? (0, 0) : ((double)apart / pairs, (double)different / pairs);
    }

    // How many boundaries lie at or before each word.
    private static int[] Counts(int words, List<int> boundaries)
    {
        var counts = new int[words];
        foreach (var at in boundaries)
        {
            counts[at] = 1;
        }

        for (var at = 1; at < words; at++)
        {
            counts[at] += counts[at - 1];
        }

        return counts;
    }

    private static double F1(List<int> truth, List<int> guess)
    {
        if (truth.Count + guess.Count == 0)
        {
            return 1;
        }

        var (met, next) = (0, 0);
        foreach (var at in truth)
        {
            while (next < guess.Count && guess[next] < at - Tolerance)
            {
                next++;
            }

            if (next < guess.Count && guess[next] <= at + Tolerance)
            {
                met++;
                next++;
            }
        }

        return 2.0 * met / (truth.Count + guess.Count);
    }
}
