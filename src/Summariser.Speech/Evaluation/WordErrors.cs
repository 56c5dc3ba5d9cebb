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

    /// <summary>Counts the fewest errors that turn one text into the other (Levenshtein distance over words).</summary>
    /// <param name="reference">The words said.</param>
    /// <param name="heard">The words recognised.</param>
    public static WordErrors Count(IReadOnlyList<string> reference, IReadOnlyList<string> heard)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(heard);
        var row = Enumerable.Range(0, heard.Count + 1).Select(inserted => (Cost: inserted, Sub: 0, Del: 0, Ins: inserted)).ToArray();
        for (var at = 1; at <= reference.Count; at++)
        {
            var above = row[0];
            row[0] = (at, 0, at, 0);
            for (var to = 1; to <= heard.Count; to++)
            {
                var (diagonal, up, left) = (above, row[to], row[to - 1]);
                above = row[to];
                row[to] = reference[at - 1] == heard[to - 1] ? diagonal
                    : diagonal.Cost <= up.Cost && diagonal.Cost <= left.Cost ? (diagonal.Cost + 1, diagonal.Sub + 1, diagonal.Del, diagonal.Ins)
                    : up.Cost <= left.Cost ? (up.Cost + 1, up.Sub, up.Del + 1, up.Ins)
                    : (left.Cost + 1, left.Sub, left.Del, left.Ins + 1);
            }
        }

        var (_, substitutions, deletions, insertions) = row[^1];
        return new WordErrors(substitutions, deletions, insertions, reference.Count);
    }
}
