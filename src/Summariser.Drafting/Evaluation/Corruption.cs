using System.Globalization;
using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evaluation;

/// <summary>Makes a true sentence false in one place: a number, a unit, a date, a vote, a name, who spoke, or a negation.</summary>
/// <param name="strangers">Names of people of other meetings.</param>
/// <param name="speakers">Names of the people of this meeting.</param>
/// <param name="draw">Chooses what to change and to what; the same draws give the same corruptions.</param>
internal sealed partial class Corruption(IReadOnlyList<string> strangers, IReadOnlyList<string> speakers, Random draw)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The sentence with one change of each kind that it has room for.</summary>
    public IEnumerable<(string Kind, string Text)> Of(string text)
    {
        var tokens = Numbers.Normalise(text);
        (string Kind, string? Text)[] changes =
        [
            ("number", Changed(text, tokens, token => token.Kind is TokenKind.Number or TokenKind.Percentage or TokenKind.Money &&
                !IsVote(tokens, token), OtherNumber)),
            ("vote", Changed(text, tokens, token => token.Kind == TokenKind.Number && IsVote(tokens, token), OtherNumber)),
            ("date", Changed(text, tokens, token => token.Kind == TokenKind.Date, OtherDate)),
            ("unit", OtherUnit(text)),
            ("name", strangers.Count > 0 && Named().Match(text) is { Success: true } name ? Replaced(text, name, Drawn(strangers)) : null),
            ("speaker", OtherSpeaker(text)),
            ("negation", Affirmed(text) ?? Denied(text)),
        ];
        return changes.Where(change => change.Text is not null).Select(change => (change.Kind, change.Text!));
    }

    private T Drawn<T>(IReadOnlyList<T> from) => from[draw.Next(from.Count)];

    private static string Replaced(string text, Match found, string other) => $"{text[..found.Index]}{other}{text[(found.Index + found.Length)..]}";

    // Somebody who was there, in the place of the one who said it.
    private string? OtherSpeaker(string text)
    {
        var teller = Telling().Match(text);
        var own = teller.Success ? Words.Of(teller.Groups["who"].Value) : [];
        string[] others = [.. speakers.Where(name => !Words.Of(name).Any(own.Contains))];
        return others.Length > 0 && others.Length < speakers.Count
            ? $"{text[..teller.Groups["who"].Index]}{Drawn(others)}{text[(teller.Groups["who"].Index + teller.Groups["who"].Length)..]}"
            : null;
    }

    private static string? OtherUnit(string text) => Unit().Match(text) is not { Success: true } unit ? null : Replaced(text, unit, unit.Value switch
    {
        "million" => "thousand",
        "thousand" => "million",
        "billion" => "million",
        "%" => " million",
        _ => "pounds",
    });

    private static bool IsVote(IReadOnlyList<Token> tokens, Token token)
    {
        var at = tokens.ToList().IndexOf(token);
        return at + 1 < tokens.Count &&
            tokens[at + 1].Canonical is "votes" or "vote" or "against" or "abstention" or "abstentions" or "abstaining" or "nays" or "ayes";
    }

    private string? Changed(string text, IReadOnlyList<Token> tokens, Func<Token, bool> fits, Func<Token, string> other)
    {
        var found = tokens.Where(fits).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        var token = Drawn(found);
        return $"{text[..token.Start]}{other(token)}{text[token.End..]}";
    }

    private string OtherNumber(Token token)
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

    private string OtherDate(Token token)
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
        @"(?<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*(?: (?:AM|AS|MS))?) (?:also |then |further |first )?(?:said|told|asked|replied|answered|added|argued|" +
        "mentioned|thought|pointed|explained|suggested|stated|believed|stressed|emphasi[sz]ed|insisted|admitted|agreed|raised|questioned)\\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?<=\d )(?:million|thousand|billion|per cent|percent)\b|(?<=\d)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Unit();

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
