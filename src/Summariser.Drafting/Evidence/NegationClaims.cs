namespace Summariser.Drafting.Evidence;

/// <summary>Negation: "was not approved" needs words that deny it, and "was approved" needs words that do not.</summary>
internal static class NegationClaims
{
    // Among so few utterances a word that is affirmed there and denied here is no coincidence.
    private const int FewUtterances = 4;

    private static readonly string[] Refusals = ["refus", "reject", "lost", "defeat", "declin", "overturn"];

    private static readonly string[] Consents = ["approv", "agre", "agree", "carri", "adopt", "accept", "grant", "endors", "pass"];

    /// <summary>A reason for the first claim whose negation differs from what was said.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        if (grounds.Cited.Count == 0)
        {
            return [];
        }

        var claim = Statement.Of(text);
        var said = Statement.Of(string.Join(" ", grounds.Cited.Select(cited => cited.Utterance.Text)));
        var reason = claim.Uses.SelectMany(uses => uses).Select(use => Against(use, said, grounds.Cited.Count <= FewUtterances))
            .FirstOrDefault(found => found is not null);
        return reason is null ? Outcome(claim, said) : [reason];
    }

    private static string? Against(Use claim, Statement said, bool near)
    {
        var (alike, all) = (said.Alike(claim), said.Uses[claim.Stem]);
        var decides = Consents.Contains(claim.Stem) || Refusals.Contains(claim.Stem);
        if (!claim.Denied)
        {
            var heard = alike.Length > 0 || !decides ? alike : [.. all];
            var denies = Array.TrueForAll(heard, use => use.Denied) &&
                (decides || Array.Exists(heard, use => use.Next || use.Before == claim.Before && use.After == claim.After));
            return heard.Length > 0 && denies ? $"It says “{claim.Phrase}”, but the words it rests on say not." : null;
        }

        if (claim.IsCommon && alike.Length == 0)
        {
            return null;
        }

        var compared = alike.Length > 0 || !(near || decides) ? alike : [.. all];
        var denied = compared.Length == 0 ? said.Denies : Array.Exists(compared, use => use.Denied) || said.AnswersNo;
        return denied ? null : $"It says “not {claim.Phrase}”, but the words it rests on do not deny it.";
    }

    private static IEnumerable<string> Outcome(Statement claim, Statement said)
    {
        var refuses = claim.Affirms(Refusals) || claim.Refuses(Consents);
        var saidRefuses = said.Affirms(Refusals) || said.Refuses(Consents);
        if (refuses && !saidRefuses && !said.Denies)
        {
            yield return "It says that something was refused or lost; the words it rests on do not.";
        }
        else if (claim.Affirms(Consents) && !refuses && saidRefuses && !said.Affirms(Consents))
        {
            yield return "It says that something was agreed; the words it rests on say it was refused or lost.";
        }
    }

}
