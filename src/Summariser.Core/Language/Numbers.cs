using System.Globalization;

namespace Summariser.Core.Language;

/// <summary>
/// Puts words and figures that mean the same into one spelling: "seventy point six per cent" and "70.6%", "one point two million
/// pounds" and "£1.2m", "the ninth of May twenty eighteen" and "9 May 2018". The one normaliser of the whole program.
/// </summary>
public static class Numbers
{
    /// <summary>The tokens of a text in order; each word or figure of the text is in exactly one. Takes time linear in the text.</summary>
    public static IReadOnlyList<Token> Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = Lexeme.Of(text);
        var tokens = new List<Token>(said.Count);
        for (var at = 0; at < said.Count;)
        {
            var (kind, canonical, value, next) = Read(said, at);
            if (canonical.Length > 0)
            {
                tokens.Add(new Token(kind, canonical, said[at].Start, said[next - 1].End - said[at].Start, value));
            }

            at = next;
        }

        return tokens;
    }

    /// <summary>The canonical spellings alone.</summary>
    public static IReadOnlyList<string> Spellings(string text) => [.. Normalise(text).Select(token => token.Canonical)];

    private readonly record struct Found(TokenKind Kind, string Canonical, decimal? Value, int Next);

    private static Found Read(List<Lexeme> said, int at)
    {
        if (Dates.At(said, at) is { } date)
        {
            return new Found(date.Kind, date.Canonical, null, date.Next);
        }

        return Label(said, at) ?? SignedMoney(said, at) ?? Fraction(said, at) ?? Ordinal(said, at) ?? Counted(said, at)
            ?? new Found(TokenKind.Word, said[at].Word, null, at + 1);
    }

    // "5a", "12A", "1970s": digits that touch letters which are no unit are a name for something, not a count.
    private static Found? Label(List<Lexeme> said, int at)
    {
        if (said[at].Figure is null || at + 1 >= said.Count || !said[at + 1].Touches || said[at + 1].Figure is not null)
        {
            return null;
        }

        var tail = said[at + 1].Word;
        return tail.Length == 0 || !char.IsLetter(tail[0]) || tail is "st" or "nd" or "rd" or "th" or "p" ||
            NumberWords.ScaleOf(said[at + 1]) is not null
            ? null
            : new Found(TokenKind.Word, said[at].Word + tail, null, at + 2);
    }

    private static Found? SignedMoney(List<Lexeme> said, int at) =>
        said[at].Word is "£" or "$" or "€" && Cardinals.Follows(said, at + 1) && Cardinals.At(said, at + 1) is { } sum
            ? new Found(TokenKind.Money, said[at].Word + Plain(sum.Value), sum.Value, sum.Next)
            : null;

    private static Found? Ordinal(List<Lexeme> said, int at) =>
        Ordinals.At(said, at) is { } place ? new Found(TokenKind.Ordinal, Ordinals.Written(place.Value), place.Value, place.Next) : null;

    // "two thirds", "three quarters", "a third of", "half", "half a million"
    private static Found? Fraction(List<Lexeme> said, int at)
    {
        var word = said[at].Word;
        if (word is "½" or "¼" or "¾")
        {
            return Part(word == "¾" ? 3 : 1, word == "½" ? 2 : 4, at + 1);
        }

        if (word is "half")
        {
            return Cardinals.Follows(said, at + 1) && Cardinals.Follows(said, at + 2) && said[at + 1].Word == "a"
                ? HalfOf(said, at + 2) ?? Part(1, 2, at + 1)
                : OfScale(said, 1, 2, at + 1);
        }

        if (!Cardinals.Follows(said, at + 1) || NumberWords.PartOf(said[at + 1].Word) is not { } part)
        {
            return null;
        }

        var plural = said[at + 1].Word.EndsWith('s');
        if (NumberWords.SmallOf(word) is >= 2 and { } count && plural && count < part)
        {
            return OfScale(said, count, part, at + 2);
        }

        // "a third Hedgerow hub" is an order, "a third of carers" a part.
        var sure = part is 2 or 4 || (Cardinals.Follows(said, at + 2) && said[at + 2].Word == "of");
        return word is "a" or "one" && !plural && (sure || word == "one") ? OfScale(said, 1, part, at + 2) : null;
    }

    // "half a million", "half a per cent"
    private static Found? HalfOf(List<Lexeme> said, int at)
    {
        if (NumberWords.ScaleOf(said[at]) is { } scale)
        {
            return Unit(said, new Cardinals.Reading(scale / 2, at + 1));
        }

        return Unit(said, new Cardinals.Reading(0.5m, at)) is { Kind: TokenKind.Percentage } percentage ? percentage : null;
    }

    // "a quarter of a million"
    private static Found OfScale(List<Lexeme> said, int count, int of, int next) =>
        Cardinals.Follows(said, next) && Cardinals.Follows(said, next + 1) && Cardinals.Follows(said, next + 2) && said[next].Word == "of" && said[next + 1].Word == "a" &&
        NumberWords.ScaleOf(said[next + 2]) is { } scale
            ? Unit(said, new Cardinals.Reading(scale * count / of, next + 3))
            : Part(count, of, next);

    private static Found Part(int count, int of, int next) => new(TokenKind.Fraction, $"{count}/{of}", (decimal)count / of, next);

    private static Found? Counted(List<Lexeme> said, int at) => Cardinals.At(said, at) is { } count ? Unit(said, count) : null;

    private static Found Unit(List<Lexeme> said, Cardinals.Reading count)
    {
        var (value, next) = (count.Value, count.Next);
        if (next < said.Count && (said[next].Follows || said[next].Touches))
        {
            switch (said[next].Word)
            {
                case "%" or "percent":
                    return new Found(TokenKind.Percentage, Plain(value) + "%", value, next + 1);
                case "per" when Cardinals.Follows(said, next + 1) && said[next + 1].Word == "cent":
                    return new Found(TokenKind.Percentage, Plain(value) + "%", value, next + 2);
                case "pounds" or "pound" or "quid":
                    return Pounds(said, value, next + 1);
                case "pence":
                case "p" when said[next].Touches:
                    return new Found(TokenKind.Money, "£" + Plain(value / 100), value / 100, next + 1);
                case "dollars" or "dollar":
                    return new Found(TokenKind.Money, "$" + Plain(value), value, next + 1);
                case "euros" or "euro":
                    return new Found(TokenKind.Money, "€" + Plain(value), value, next + 1);
            }
        }

        return new Found(TokenKind.Number, Plain(value), value, next);
    }

    // "five pounds fifty"
    private static Found Pounds(List<Lexeme> said, decimal pounds, int next)
    {
        if (Cardinals.Follows(said, next) && Cardinals.At(said, next) is { Value: >= 1 and < 100 } pence && decimal.IsInteger(pence.Value) &&
            decimal.IsInteger(pounds))
        {
            var named = Cardinals.Follows(said, pence.Next) && said[pence.Next].Word is "pence" or "p";
            var ends = pence.Next >= said.Count || !said[pence.Next].Follows;
            if (named || (ends && pence.Value >= 10))
            {
                return new Found(TokenKind.Money, "£" + Plain(pounds + (pence.Value / 100)), pounds + (pence.Value / 100),
                    pence.Next + (named ? 1 : 0));
            }
        }

        return new Found(TokenKind.Money, "£" + Plain(pounds), pounds, next);
    }

    private static string Plain(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
