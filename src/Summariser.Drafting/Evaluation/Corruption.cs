using System.Globalization;
using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evaluation;

/// <summary>Makes a true sentence false in one place: a number, a date, a vote, a name or a negation.</summary>
internal static partial class Corruption
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The sentence with one change of each kind that it has room for.</summary>
    /// <param name="text">A true sentence.</param>
    /// <param name="strangers">Names of people of other meetings.</param>
    /// <param name="draw">Chooses what to change and to what; the same draws give the same corruptions.</param>
    public static IEnumerable<(string Kind, string Text)> Of(string text, IReadOnlyList<string> strangers, Random draw)
    {
        var tokens = Numbers.Normalise(text);
        if (Changed(text, tokens, draw, token => token.Kind is TokenKind.Number or TokenKind.Percentage or TokenKind.Money &&
            !IsVote(tokens, token), OtherNumber) is { } number)
        {
            yield return ("number", number);
        }

        if (Changed(text, tokens, draw, token => token.Kind == TokenKind.Number && IsVote(tokens, token), OtherNumber) is { } vote)
        {
            yield return ("vote", vote);
        }

        if (Changed(text, tokens, draw, token => token.Kind == TokenKind.Date, OtherDate) is { } date)
        {
            yield return ("date", date);
        }

        if (strangers.Count > 0 && Named().Match(text) is { Success: true } name)
        {
            yield return ("name", $"{text[..name.Index]}{strangers[draw.Next(strangers.Count)]}{text[(name.Index + name.Length)..]}");
        }

        if ((Affirmed(text) ?? Denied(text)) is { } negation)
        {
            yield return ("negation", negation);
        }
    }

    private static bool IsVote(IReadOnlyList<Token> tokens, Token token)
    {
        var at = tokens.ToList().IndexOf(token);
        return at + 1 < tokens.Count &&
            tokens[at + 1].Canonical is "votes" or "vote" or "against" or "abstention" or "abstentions" or "abstaining" or "nays" or "ayes";
    }

    private static string? Changed(string text, IReadOnlyList<Token> tokens, Random draw, Func<Token, bool> fits, Func<Token, Random, string> other)
    {
        var found = tokens.Where(fits).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        var token = found[draw.Next(found.Length)];
        return $"{text[..token.Start]}{other(token, draw)}{text[token.End..]}";
    }

    private static string OtherNumber(Token token, Random draw)
    {
        var value = token.Value!.Value;
        var step = decimal.IsInteger(value) ? draw.Next(1, 10) : draw.Next(1, 10) / 10m;
        var other = draw.Next(2) == 0 || value <= step ? value + step : value - step;
        var digits = other.ToString("0.####", CultureInfo.InvariantCulture);
        return token.Kind switch
        {
            TokenKind.Percentage => digits + "%",
            TokenKind.Money => token.Canonical[..1] + digits,
            _ => digits,
        };
    }

    private static string OtherDate(Token token, Random draw)
    {
        var parts = token.Canonical.TrimStart('-').Split('-').Select(int.Parse).ToList();
        var (day, month, year) = (token.Canonical[0] == '-', parts.Count) switch
        {
            (true, _) => (parts[1], parts[0], 0),
            (_, 2) => (0, parts[1], parts[0]),
            _ => (parts[2], parts[1], parts[0]),
        };
        if (day > 0 && draw.Next(2) == 0)
        {
            day = day > 14 ? day - draw.Next(1, 10) : day + draw.Next(1, 10);
        }
        else
        {
            month = ((month + draw.Next(1, 11) - 1) % 12) + 1;
        }

        return string.Join(' ', new[] { day > 0 ? $"{day}" : "", Months[month - 1], year > 0 ? $"{year}" : "" }.Where(part => part.Length > 0));
    }

    private static string? Affirmed(string text) =>
        Denier().Match(text) is not { Success: true } denier ? null
        : denier.Groups["verb"].Success ? $"{text[..denier.Index]}{denier.Groups["verb"].Value}{text[(denier.Index + denier.Length)..]}"
        : text.Remove(denier.Index, denier.Length);

    private static string? Denied(string text) =>
        Auxiliary().Match(text) is { Success: true } verb ? text.Insert(verb.Index + verb.Groups["verb"].Length, " not") : null;

    [GeneratedRegex(
        @"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Dr|Professor) )?\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)+(?: (?:AM|AS|MS))?",
        RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?<verb>is|are|was|were|has|have|had|would|could|should|did|does|do)n['’]t\b|(?<= (?:is|are|was|were|has|have|had|" +
        @"will|would|could|should|did|does|do|can|must)) not\b",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Denier();

    [GeneratedRegex(
        @"\b(?<verb>is|are|was|were|has|have|had|will|would|could|should|can|must) \p{Ll}{4,}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Auxiliary();
}
