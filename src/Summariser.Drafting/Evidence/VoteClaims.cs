using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Evidence;

/// <summary>Votes: a count claimed for a side must have been heard for that side.</summary>
internal static class VoteClaims
{
    /// <summary>A reason when the vote stated is not the vote heard.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        var tokens = Numbers.Normalise(text);
        if ((VoteWords.In(tokens) ?? VoteWords.Result(tokens)) is { } claimed && !IsHeard(claimed, grounds.Cited))
        {
            yield return $"The vote stated ({Written(claimed)}) is not the vote heard in the words this rests on.";
        }

        if (grounds.Cited.Count > 0 && tokens.Any(token => token.Canonical is "unanimous" or "unanimously") && !grounds.Cited.Any(IsUnanimous))
        {
            yield return "It says that the vote was unanimous, but the words it rests on do not say that everyone agreed.";
        }
    }

    /// <summary>Whether every count of a vote was heard for its side in these utterances.</summary>
    public static bool IsHeard(VoteCount votes, IReadOnlyList<SaidGrounds> cited)
    {
        var heard = cited.Select(said => VoteWords.Sides(said.Tokens)).ToArray();
        return Has(votes.For, side => side.For) && Has(votes.Against, side => side.Against) && Has(votes.Abstain, side => side.Abstain);

        bool Has(int? count, Func<VoteCount, int?> side) => count is null || heard.Any(vote => side(vote) == count);
    }

    private static bool IsUnanimous(SaidGrounds said) =>
        said.Tokens.Any(token => token.Canonical is "unanimous" or "unanimously" or "everyone" or "everybody" or "nobody" or "none" or "dissent" or "nem") ||
        said.Tokens.Zip(said.Tokens.Skip(1)).Any(pair => pair is ({ Canonical: "all" }, { Canonical: "agreed" or "agree" or "in" or "those" }) or
            ({ Canonical: "no" }, { Canonical: "objections" or "objection" or "votes" or "one" })) ||
        VoteWords.Sides(said.Tokens).Against == 0;

    private static string Written(VoteCount votes) => string.Join(", ", new[]
    {
        votes.For is { } supporting ? $"{supporting} for" : null,
        votes.Against is { } opposing ? $"{opposing} against" : null,
        votes.Abstain is { } abstaining ? $"{abstaining} abstaining" : null,
    }.Where(part => part is not null));
}
