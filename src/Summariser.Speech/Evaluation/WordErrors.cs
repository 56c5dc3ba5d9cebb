namespace Summariser.Speech.Evaluation;

/// <summary>Errors of a recogniser against a reference.</summary>
/// <param name="Substitutions">Words heard as others.</param>
/// <param name="Deletions">Words not heard.</param>
/// <param name="Insertions">Words invented.</param>
/// <param name="ReferenceWords">Words in the reference.</param>
public sealed record WordErrors(int Substitutions, int Deletions, int Insertions, int ReferenceWords)
{
    /// <summary>All errors as a share of the reference's words.</summary>
    public double Rate => ReferenceWords == 0 ? 0 : (double)(Substitutions + Deletions + Insertions) / ReferenceWords;

    /// <summary>The errors of two texts together.</summary>
    public static WordErrors operator +(WordErrors left, WordErrors right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Substitutions + right.Substitutions, left.Deletions + right.Deletions, left.Insertions + right.Insertions, left.ReferenceWords + right.ReferenceWords);
    }

    /// <summary>
    /// Counts the fewest errors that turn one text into the other (Levenshtein distance over words). Whether two words are written as one
    /// ("play back", "playback") is a matter of spelling and no error.
    /// </summary>
    /// <param name="reference">The words said.</param>
    /// <param name="heard">The words recognised.</param>
    public static WordErrors Count(IReadOnlyList<string> reference, IReadOnlyList<string> heard)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(heard);
        var (earlier, above, row) = (new Path[heard.Count + 1], new Path[heard.Count + 1], new Path[heard.Count + 1]);
        for (var at = 0; at <= reference.Count; at++)
        {
            for (var to = 0; to <= heard.Count; to++)
            {
                row[to] = (at, to) is (0, 0) ? default : Best(
                    at > 0 && to > 0 ? above[to - 1].And(substituted: reference[at - 1] == heard[to - 1] ? 0 : 1) : null,
                    at > 1 && to > 0 && IsJoined(heard[to - 1], reference[at - 2], reference[at - 1]) ? earlier[to - 1] : null,
                    at > 0 && to > 1 && IsJoined(reference[at - 1], heard[to - 2], heard[to - 1]) ? above[to - 2] : null,
                    at > 0 ? above[to].And(deleted: 1) : null,
                    to > 0 ? row[to - 1].And(inserted: 1) : null);
            }

            (earlier, above, row) = (above, row, earlier);
        }

        var best = above[^1];
        return new WordErrors(best.Substituted, best.Deleted, best.Inserted, reference.Count);
    }

    private static bool IsJoined(string whole, string first, string second) =>
        whole.Length == first.Length + second.Length && whole.StartsWith(first, StringComparison.Ordinal) && whole.EndsWith(second, StringComparison.Ordinal);

    /// <summary>The cheapest way; of equals the first.</summary>
    private static Path Best(params ReadOnlySpan<Path?> ways)
    {
        Path? best = null;
        foreach (var way in ways)
        {
            best = best is null || way?.Cost < best.Value.Cost ? way ?? best : best;
        }

        return best!.Value;
    }

    private readonly record struct Path(int Substituted, int Deleted, int Inserted)
    {
        public int Cost => Substituted + Deleted + Inserted;

        public Path And(int substituted = 0, int deleted = 0, int inserted = 0) =>
            new(Substituted + substituted, Deleted + deleted, Inserted + inserted);
    }
}
