namespace Summariser.Drafting.Evidence;

/// <summary>
/// Negation: "was not approved" needs words that deny it, and "was approved" needs words that do not. The place a claim is about is found
/// by the words they share; the thresholds were chosen on sentences that people wrote of real meetings (docs/decisions/0023).
/// </summary>
internal static class NegationClaims
{
    // A denial is borne out when this much more speaks for it than against it.
    private const double LeastForDenial = -0.1;

    // An affirmation is refused when a place that denies comes this much nearer to it than any that affirms.
    private const double MostAgainstAffirmation = 0.3;

    /// <summary>A reason for the first claim whose negation differs from what was said.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        if (grounds.Cited.Count == 0)
        {
            return [];
        }

        var passage = new Passage(string.Join(" ", grounds.Cited.Select(cited => cited.Utterance.Text)));
        return Statement.In(text).SelectMany(sentence => ReasonsAgainst(sentence, passage)).Take(1);
    }

    private static IEnumerable<string> ReasonsAgainst(Statement sentence, Passage passage)
    {
        foreach (var link in sentence.Links.Where(link => (link.Use.Denied > 0 || !sentence.IsOpen) && IsContrary(link, passage)))
        {
            yield return link.Use.Denied > 0
                ? $"It says “not {link.Use.Word}”, but the words it rests on do not deny it."
                : $"It says “{link.Use.Word}”, but the words it rests on say not.";
        }

        foreach (var claim in Claim.Denied(sentence).Where(claim => claim.Word.Length > 0 && !IsDenied(claim, passage)))
        {
            yield return $"It says “not {claim.Word}”, but the words it rests on do not deny it.";
        }

        foreach (var claim in Claim.Affirmed(sentence).Where(claim => claim.Word.Length > 0 && IsDeniedInstead(claim, passage)))
        {
            yield return $"It says “{claim.Word}”, but the words it rests on say not.";
        }
    }

    // The same word between the same neighbours, affirmed here and denied there, or the other way round.
    private static bool IsContrary((string Before, Use Use, string After) claim, Passage passage)
    {
        if (claim.Use.Denied > 1)
        {
            return false;
        }

        var either = claim.Use is { Denied: 1, IsCommon: false };
        var alike = passage.Links(claim.Use.Stem).Where(said =>
        {
            var (before, after) = (claim.Before.Length > 0 && said.Before == claim.Before, claim.After.Length > 0 && said.After == claim.After);
            return (before && after) || (either && (before || after));
        }).ToArray();
        return alike.Length > 0 && Array.TrueForAll(alike, said => claim.Use.Denied == 1 ? said.Use.Denied == 0 : said.Use.Denied == 1);
    }

    private static bool IsDenied(Claim claim, Passage passage)
    {
        var (affirmed, denied) = passage.Places(claim);
        var said = passage.Count(claim.Stem).Denied > 0 ? 0.5 : 0;
        return passage.NearestDenial(claim) + denied + said - affirmed >= LeastForDenial;
    }

    private static bool IsDeniedInstead(Claim claim, Passage passage)
    {
        var (affirmed, denied) = passage.Places(claim);
        var only = passage.Count(claim.Stem) is { Affirmed: 0, Denied: > 0 } ? 0.5 : 0;
        return denied + only - affirmed > MostAgainstAffirmation &&
            (passage.Count(claim.Stem).Denied > 0 || claim.Focus.Any(passage.IsDenied));
    }
}
