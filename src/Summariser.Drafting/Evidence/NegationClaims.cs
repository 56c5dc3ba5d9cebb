using System.Collections.Frozen;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>Negation: "was not approved" needs words that deny it, and "was approved" needs words that do not.</summary>
internal static class NegationClaims
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> Deniers = new[]
    {
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent",
        "wasnt", "werent", "wont", "wouldnt", "couldnt", "shouldnt", "hasnt", "havent", "hadnt", "unable", "aint", "nil",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Refusals = new[] { "refus", "reject", "lost", "defeat", "declin", "oppos", "overturn" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Consents =
        new[] { "approv", "agre", "carri", "adopt", "accept", "grant", "endors", "pass" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A reason for each claim whose negation differs from what was said.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        if (grounds.Cited.Count == 0)
        {
            return [];
        }

        var claim = Statement.Of(Numbers.Normalise(text));
        var said = Statement.Of([.. grounds.Cited.SelectMany(cited => cited.Tokens)]);
        var reasons = new List<string>();
        foreach (var (stem, uses) in claim.Uses)
        {
            var denied = uses.Denied > 0 && uses.Affirmed == 0;
            var heard = said.Uses.GetValueOrDefault(stem);
            if (denied && (!said.HasDenial || (heard is { Denied: 0, Affirmed: > 0 } && !said.HasAnswer)))
            {
                reasons.Add($"It says “not {uses.Word}”, but the words it rests on do not deny it.");
            }
            else if (uses is { Affirmed: > 0, Denied: 0 } && heard is { Affirmed: 0, Denied: > 0 })
            {
                reasons.Add($"It says “{uses.Word}”, but the words it rests on say not.");
            }
        }

        return reasons.Count > 0 ? reasons.Take(1) : Outcome(claim, said);
    }

    private static IEnumerable<string> Outcome(Statement claim, Statement said)
    {
        if (claim.Refuses && !said.Refuses && !said.HasDenial)
        {
            yield return "It says that something was refused or lost; the words it rests on do not.";
        }
        else if (claim.Consents && !claim.Refuses && said.Refuses && !said.Consents)
        {
            yield return "It says that something was agreed; the words it rests on say it was refused or lost.";
        }
    }

    private sealed record Use(string Word, int Affirmed, int Denied);

    private sealed record Statement(Dictionary<string, Use> Uses, bool HasDenial, bool HasAnswer)
    {
        public bool Refuses => Uses.Any(use => Refusals.Contains(use.Key) && use.Value.Affirmed > 0) || Uses.Any(use => NegationClaims.Consents.Contains(use.Key) && use.Value.Denied > 0);

        public bool Consents => Uses.Any(use => NegationClaims.Consents.Contains(use.Key) && use.Value.Affirmed > 0);

        public static Statement Of(IReadOnlyList<Token> tokens)
        {
            var uses = new Dictionary<string, Use>(StringComparer.Ordinal);
            var (hasDenial, hasAnswer, denier) = (false, false, int.MinValue / 2);
            for (var at = 0; at < tokens.Count; at++)
            {
                var word = tokens[at].Canonical;
                if (Deniers.Contains(word))
                {
                    (hasDenial, denier) = (true, at);
                    hasAnswer |= word is "no" or "none" or "nothing" or "nobody" or "nil";
                }
                else if (!tokens[at].IsFigure && word.Length >= 4 && !CommonWords.Contains(word))
                {
                    var stem = Stem(word);
                    var use = uses.GetValueOrDefault(stem) ?? new Use(word, 0, 0);
                    uses[stem] = at - denier <= Reach ? use with { Denied = use.Denied + 1 } : use with { Affirmed = use.Affirmed + 1 };
                }
            }

            return new Statement(uses, hasDenial, hasAnswer);
        }
    }

    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ations", "ation", "ments", "ment", "ing", "als", "ed", "al", "es", "ed", "s", "e", "y"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
