namespace Summariser.Drafting.Evidence;

/// <summary>Negation: "was not approved" needs words that deny it, and "was approved" needs words that do not.</summary>
internal static class NegationClaims
{
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
        var reason = claim.Uses.SelectMany(uses => uses).Select(use => Against(use, said)).FirstOrDefault(found => found is not null);
        return reason is null ? Outcome(claim, said) : [reason];
    }

    private static string? Against(Use claim, Statement said)
    {
        var heard = said.Alike(claim);
        if (claim.IsCommon && heard.Length == 0)
        {
            return null;
        }

        if (claim.Denied)
        {
            var denied = heard.Length == 0 ? said.Denies : Array.Exists(heard, use => use.Denied) || said.AnswersNo;
            return denied ? null : $"It says “not {claim.Word}”, but the words it rests on do not deny it.";
        }

        return heard.Length > 0 && Array.TrueForAll(heard, use => use.Denied) ? $"It says “{claim.Word}”, but the words it rests on say not." : null;
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
