using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Evidence;

/// <summary>Reads counted votes: "seven for, two against and one abstention", "nine in favour, none against".</summary>
internal static class VoteWords
{
    /// <summary>The vote a text states, or null. One count alone is a vote only where its words leave no doubt.</summary>
    public static VoteCount? In(IReadOnlyList<Token> tokens)
    {
        var sides = Sides(tokens);
        var counted = new[] { sides.For, sides.Against, sides.Abstain }.Count(side => side is not null);
        return counted >= 2 || (counted == 1 && (sides.For is null || HasPhrase(tokens, "in", "favour"))) ? sides : null;
    }

    /// <summary>The vote told by its result, the winning side first: "carried by seven votes to two", "lost by six to five"; or null.</summary>
    public static VoteCount? Result(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 3 < tokens.Count; at++)
        {
            var to = at + 2 < tokens.Count && (tokens[at + 2].Canonical is "votes" or "vote") ? at + 3 : at + 2;
            if (tokens[at].Canonical == "by" && CountAt(tokens[at + 1]) is { } winners && to + 1 < tokens.Count && tokens[to].Canonical == "to" &&
                CountAt(tokens[to + 1]) is { } losers)
            {
                var lost = tokens.Take(at).Any(token => token.Canonical is "lost" or "defeated" or "rejected" or "refused" or "fell" or "failed");
                return lost ? new VoteCount(losers, winners, null) : new VoteCount(winners, losers, null);
            }
        }

        return null;
    }

    /// <summary>The counts heard for each side; a side that was not counted is null.</summary>
    public static VoteCount Sides(IReadOnlyList<Token> tokens)
    {
        int? supporting = null, opposing = null, abstaining = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (CountAt(tokens[at]) is not { } count)
            {
                continue;
            }

            switch (SideAfter(tokens, at + 1))
            {
                case "for":
                    supporting ??= count;
                    break;
                case "against":
                    opposing ??= count;
                    break;
                case "abstain":
                    abstaining ??= count;
                    break;
            }
        }

        return new VoteCount(supporting, opposing, abstaining);
    }

    private static int? CountAt(Token token) => token switch
    {
        { Kind: TokenKind.Number, Value: >= 0 and <= 999 and { } value } when decimal.IsInteger(value) => (int)value,
        { Canonical: "no" or "none" or "nobody" } => 0,
        _ => null,
    };

    private static string SideAfter(IReadOnlyList<Token> tokens, int at)
    {
        for (var skipped = 0; skipped < 3 && at < tokens.Count; skipped++, at++)
        {
            switch (tokens[at].Canonical)
            {
                case "for":
                case "favour" or "favor":
                    return "for";
                case "against":
                    return "against";
                case "abstention" or "abstentions" or "abstained" or "abstaining" or "abstain":
                    return "abstain";
                case "in" or "votes" or "vote" or "voted" or "voting" or "members" or "member" or "councillors" or "councillor" or "were" or "was":
                    break;
                default:
                    return "";
            }
        }

        return "";
    }

    private static bool HasPhrase(IReadOnlyList<Token> tokens, string first, string second)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].Canonical == second && tokens[at - 1].Canonical == first)
            {
                return true;
            }
        }

        return false;
    }
}
