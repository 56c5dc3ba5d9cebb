namespace Summariser.Drafting.Extractive;

/// <summary>Picks sentences one by one, best first, each paying for its likeness to those already picked.</summary>
internal static class Selection
{
    /// <summary>The picked sentences, best first.</summary>
    /// <param name="eligible">Orders of the sentences that may be picked.</param>
    /// <param name="scores">How much every sentence carries, by order.</param>
    /// <param name="likeness">How like two sentences are, 0 to 1.</param>
    /// <param name="redundancy">What full likeness costs.</param>
    /// <param name="enough">Whether the picked are enough.</param>
    public static List<int> Greedy(IReadOnlyList<int> eligible, double[] scores, Func<int, int, double> likeness, double redundancy,
        Predicate<List<int>> enough)
    {
        var left = eligible.ToList();
        var worst = left.ToDictionary(order => order, _ => 0.0);
        var picked = new List<int>();
        while (left.Count > 0 && !enough(picked))
        {
            var best = left.MaxBy(order => scores[order] - (redundancy * worst[order]));
            left.Remove(best);
            picked.Add(best);
            foreach (var order in left)
            {
                worst[order] = Math.Max(worst[order], likeness(order, best));
            }
        }

        return picked;
    }
}
