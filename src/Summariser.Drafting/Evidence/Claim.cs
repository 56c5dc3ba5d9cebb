using System.Collections.Frozen;

namespace Summariser.Drafting.Evidence;

/// <summary>One thing that a sentence affirms or denies, as the stems of the words about it.</summary>
/// <param name="Word">The first word that it turns on, as spelled.</param>
/// <param name="Stem">That word's stem.</param>
/// <param name="Focus">The words that it turns on: those just after "not", or after "was", "would", "has".</param>
/// <param name="Near">Those and the words around them.</param>
/// <param name="Whole">All the words of the sentence.</param>
internal sealed record Claim(string Word, string Stem, IReadOnlySet<string> Focus, IReadOnlySet<string> Near, IReadOnlySet<string> Whole)
{
    private const int Before = 6;

    private const int After = 8;

    // "too few", "a lack of", "declined to": they deny without "not".
    private static readonly FrozenSet<string> DenySoftly = new[]
    {
        "few", "fewer", "little", "less", "lack", "short", "shortag", "insufficient", "fail", "declin", "refus", "reject", "oppos", "unlike", "hardly",
        "unknown", "unclear", "doubt", "doubtful", "rather", "instead", "only",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a sentence denies: a claim for every "not".</summary>
    public static IEnumerable<Claim> Denied(Statement statement) => statement.Denials.Select(at =>
    {
        var after = statement.Uses.Skip(at).TakeWhile(use => use.Denied > 0).Where(use => !use.IsCommon).Take(3).ToArray();
        return At(statement, at, after.Length > 0 ? after : [.. statement.Uses.Take(at).Where(use => !use.IsCommon).TakeLast(3)]);
    });

    /// <summary>
    /// What a sentence affirms: a claim for every "is", "would", "has" and the like that no "not" is near to and no "whether" leaves open.
    /// </summary>
    public static IEnumerable<Claim> Affirmed(Statement statement) =>
        Enumerable.Range(1, Math.Max(0, statement.Uses.Count - 1)).Where(at => Statement.IsAuxiliary(statement.Uses[at - 1].Word) &&
                !statement.Denials.Any(denial => denial >= at - Before && denial <= at + After) &&
                !statement.Uses.Take(at).Any(use => use.Word is "whether" or "if" or "unless") && !statement.Uses.Any(use => DenySoftly.Contains(use.Stem)))
            .Select(at => At(statement, at, [.. statement.Uses.Skip(at).Where(use => !use.IsCommon).Take(2)]));

    private static Claim At(Statement statement, int at, Use[] focus)
    {
        var first = statement.Uses.Skip(at).FirstOrDefault(use => !use.IsCommon) ?? focus.FirstOrDefault();
        return new Claim(first?.Word ?? "", first?.Stem ?? "", Stems(focus),
            Stems(statement.Uses.Skip(Math.Max(0, at - Before)).Take(Math.Min(at, Before) + After)), Stems(statement.Uses));
    }

    private static HashSet<string> Stems(IEnumerable<Use> uses) =>
        uses.Where(use => !use.IsCommon).Select(use => use.Stem).ToHashSet(StringComparer.Ordinal);
}
