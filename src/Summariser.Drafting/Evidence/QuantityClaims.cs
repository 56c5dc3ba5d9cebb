using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>How much of it: "nearly half" is not "more than half", and "the hall rather than the pool" not the pool rather than the hall.</summary>
internal static class QuantityClaims
{
    private enum Side
    {
        Unsaid,
        Below,
        Above,
    }

    /// <summary>A reason for each figure that is told as more where it was said to be less, or the other way round, and for a choice turned round.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        if (grounds.Cited.Count == 0)
        {
            yield break;
        }

        var claims = Numbers.Normalise(text);
        var said = grounds.Cited.Select(cited => cited.Tokens).ToArray();
        foreach (var (at, claim) in claims.Index().Where(one => one.Item.IsFigure && SideOf(claims, one.Index) != Side.Unsaid))
        {
            var heard = said.SelectMany(tokens => tokens.Index().Where(one => one.Item.Canonical == claim.Canonical)
                .Select(one => SideOf(tokens, one.Index))).ToArray();
            if (heard.Length > 0 && !heard.Contains(SideOf(claims, at)) && (heard.All(side => side != Side.Unsaid) || IsExact(claim)))
            {
                var start = claims[Math.Max(0, at - 2)].Start;
                yield return $"It says “{text[start..claim.End]}”; that is not how the words it rests on put it.";
            }
        }

        if (Choice(claims) is { } told && said.Select(Choice).OfType<(string Taken, string Left)>().Any(heard => heard.Taken == told.Left && heard.Left == told.Taken))
        {
            yield return $"It says “{told.Taken} rather than {told.Left}”; the words it rests on say it the other way round.";
        }
    }

    // A share is exact where nothing else is said: half is not more than half.
    private static bool IsExact(Token figure) => figure.Kind is TokenKind.Fraction or TokenKind.Percentage;

    private static Side SideOf(IReadOnlyList<Token> tokens, int at)
    {
        var (before, first) = (Word(tokens, at - 1), Word(tokens, at - 2));
        before = before is "a" or "the" or "of" ? first : before;
        return (first, before) switch
        {
            ("more" or "greater" or "higher", "than") or ("in", "excess") or (_, "over" or "above" or "exceeding") => Side.Above,
            ("less" or "fewer" or "lower", "than") or (_, "nearly" or "almost" or "under" or "below") => Side.Below,
            _ => Side.Unsaid,
        };
    }

    private static string Word(IReadOnlyList<Token> tokens, int at) => at >= 0 ? tokens[at].Canonical : "";

    // "the hall rather than the pool": the words that matter just before and just after.
    private static (string Taken, string Left)? Choice(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at + 2 < tokens.Count; at++)
        {
            if ((tokens[at].Canonical, tokens[at + 1].Canonical) is ("rather", "than") or ("instead", "of"))
            {
                var taken = tokens.Take(at).LastOrDefault(token => !CommonWords.Contains(token.Canonical));
                var left = tokens.Skip(at + 2).FirstOrDefault(token => !CommonWords.Contains(token.Canonical));
                return taken is null || left is null ? null : (taken.Canonical, left.Canonical);
            }
        }

        return null;
    }
}
