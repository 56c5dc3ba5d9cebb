using System.Collections.Frozen;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>Numbers, percentages, sums, dates, times, fractions and ordinals: what is claimed must have been said or printed.</summary>
internal static class FigureClaims
{
    // What a writer counts in other people's words.
    private static readonly FrozenSet<string> Counted = string.Join(' ',
        "things kinds types aspects dimensions points reasons questions ways parts issues areas main key different factors sides strands concerns",
        "matters topics themes elements examples options stages steps ones goals measures suggestions problems")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A reason for each figure that was not found.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        var claims = Numbers.Normalise(text);
        if (!claims.Any(claim => claim.IsFigure))
        {
            yield break;
        }

        var known = grounds.Tokens.Where(token => token.IsFigure).ToArray();
        var spellings = known.Select(token => token.Canonical).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < claims.Count; at++)
        {
            var claim = claims[at];
            if (claim.IsFigure && !spellings.Contains(claim.Canonical) && !IsTurnOfPhrase(text, claims, at) &&
                !IsPartOfName(text, claims, at, grounds) && !known.Any(token => Covers(token, claim, grounds.Agenda.Year)))
            {
                yield return $"{Called(claim.Kind)} {text.AsSpan(claim.Start, claim.Length).Trim()} was not said in the words this rests on.";
            }
        }
    }

    // "one of the members", "First, …", "two reasons": the writer's own counting, of what no one need have said.
    private static bool IsTurnOfPhrase(string text, IReadOnlyList<Token> claims, int at)
    {
        var next = at + 1 < claims.Count ? claims[at + 1].Canonical : "";
        return claims[at] switch
        {
            { Canonical: "1" } => next is "of" or "another" or "or" or "day" or "way" or "is" or "was",
            { Kind: TokenKind.Number, Value: <= 4 } => Counted.Contains(next),
            { Kind: TokenKind.Ordinal, Value: <= 5 } => !IsMatter(text, claims, at) || Counted.Contains(next) || Counted.Contains(next + "s"),
            _ => false,
        };
    }

    // "the second wave" is claimed; "Second, the wave …", "was first asked" and "the second was" only order what is told.
    private static bool IsMatter(string text, IReadOnlyList<Token> claims, int at)
    {
        if (at + 1 == claims.Count || text.AsSpan(claims[at].End, claims[at + 1].Start - claims[at].End).Trim().Length > 0)
        {
            return false;
        }

        var next = claims[at + 1].Canonical;
        var tells = at > 0 && claims[at - 1].Canonical is not ("the" or "a" or "this" or "that" or "our" or "their" or "its" or "his" or "her" or
            "and" or "in" or "of" or "on" or "for" or "from" or "by" or "to");
        return next.Length > 3 && !CommonWords.Contains(next) && !tells;
    }

    // "COVID-19" where people said "COVID": a number that is part of a name was claimed with it, unless the name was said with another.
    private static bool IsPartOfName(string text, IReadOnlyList<Token> claims, int at, Grounds grounds)
    {
        if (at == 0 || claims[at - 1].IsFigure || text[claims[at - 1].End..claims[at].Start] is not ("-" or "‑"))
        {
            return false;
        }

        var name = claims[at - 1].Canonical;
        return (name == "covid" && claims[at].Value == 19) || (grounds.HasWord(name) &&
            !grounds.Tokens.Zip(grounds.Tokens.Skip(1)).Any(pair => pair.First.Canonical == name && pair.Second.IsFigure));
    }

    private static bool Covers(Token said, Token claim, int? meetingYear) => (said.Kind, claim.Kind) switch
    {
        (TokenKind.Date, TokenKind.Date) => CoversDate(said.Canonical, claim.Canonical, meetingYear),
        (TokenKind.Date, TokenKind.Number) => said.Canonical.StartsWith(claim.Canonical + "-", StringComparison.Ordinal) &&
            claim.Canonical.Length == 4,
        (TokenKind.Fraction, TokenKind.Percentage) => said.Value * 100 == claim.Value,
        (TokenKind.Percentage, TokenKind.Fraction) => said.Value == claim.Value * 100,
        // A recogniser that hears "pounds" as "pound" signs or drops them still has the sum right.
        (TokenKind.Money, TokenKind.Number) => said.Value == claim.Value && claim.Value >= 100,
        _ => false,
    };

    // The ninth of May is 9 May of the meeting's own year; 9 May 2018 is also the ninth of May, and in May 2018.
    private static bool CoversDate(string said, string claim, int? meetingYear)
    {
        if (claim.StartsWith("--", StringComparison.Ordinal))
        {
            return said.EndsWith(claim[1..], StringComparison.Ordinal);
        }

        if (said.StartsWith("--", StringComparison.Ordinal))
        {
            return claim.Length == 10 && claim.EndsWith(said[1..], StringComparison.Ordinal) &&
                claim.StartsWith($"{meetingYear}-", StringComparison.Ordinal);
        }

        return said.StartsWith(claim, StringComparison.Ordinal);
    }

    private static string Called(TokenKind kind) => kind switch
    {
        TokenKind.Money => "The sum",
        TokenKind.Date => "The date",
        TokenKind.Time => "The time",
        TokenKind.Ordinal => "The place",
        _ => "The figure",
    };
}
