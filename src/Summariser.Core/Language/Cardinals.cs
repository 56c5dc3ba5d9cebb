namespace Summariser.Core.Language;

/// <summary>Reads a count at a place in a text: "two hundred and ninety one", "1.2 million", "twenty twenty-three", "a dozen".</summary>
internal static class Cardinals
{
    /// <summary>A value and the lexeme after it.</summary>
    public readonly record struct Reading(decimal Value, int Next);

    /// <summary>The count that begins at a lexeme, or null.</summary>
    public static Reading? At(List<Lexeme> said, int at)
    {
        if (said[at].Figure is { } figure)
        {
            return Scaled(said, new Reading(figure, at + 1));
        }

        if (Year(said, at) is { } year)
        {
            return year;
        }

        if (Whole(said, at) is not { } whole)
        {
            return null;
        }

        var exact = WithDecimals(said, whole) ?? WithPart(said, whole) ?? whole;
        return exact.Next == whole.Next ? exact : Scaled(said, exact);
    }

    /// <summary>Whether a lexeme stands close enough to the one before to belong to the same figure.</summary>
    public static bool Follows(List<Lexeme> said, int at) => at < said.Count && said[at].Follows;

    private static Reading Scaled(List<Lexeme> said, Reading number)
    {
        if (Follows(said, number.Next))
        {
            var next = said[number.Next];
            if (NumberWords.ScaleOf(next) is { } scale && Fits(number.Value, scale))
            {
                return new Reading(number.Value * scale, number.Next + 1);
            }

            if (next.Word is "hundred" or "dozen" && Fits(number.Value, 100))
            {
                return new Reading(number.Value * (next.Word == "dozen" ? 12 : 100), number.Next + 1);
            }
        }

        return number;
    }

    private static bool Fits(decimal value, decimal scale) => value < 1_000_000_000_000m / scale * 1_000m;

    // "nineteen seventy-two", "twenty twenty", "twenty oh four"
    private static Reading? Year(List<Lexeme> said, int at)
    {
        if (NumberWords.SmallOf(said[at].Word) is not (>= 17 and <= 21 and { } hundreds) || !Follows(said, at + 1))
        {
            return null;
        }

        var century = hundreds * 100;
        if (said[at + 1].Word is "oh" or "o" && Follows(said, at + 2) && NumberWords.SmallOf(said[at + 2].Word) is >= 1 and <= 9 and { } unit)
        {
            return new Reading(century + unit, at + 3);
        }

        if (NumberWords.SmallOf(said[at + 1].Word) is not >= 10 || Hundreds(said, at + 1) is not { Value: < 100 } rest || IsCounted(said, rest.Next))
        {
            return null;
        }

        return new Reading(century + rest.Value, rest.Next);
    }

    private static bool IsCounted(List<Lexeme> said, int at) =>
        at < said.Count && (said[at].Word is "per" or "percent" or "%" or "hundred" || NumberWords.ScaleOf(said[at]) is not null);

    private static Reading? Whole(List<Lexeme> said, int at)
    {
        var (total, last, next) = (0m, decimal.MaxValue, at);
        while (Group(said, next, begun: next > at) is { } group)
        {
            var scale = Follows(said, group.Next) ? NumberWords.ScaleOf(said[group.Next]) : null;
            if (scale >= last || (scale is null && group.Value >= last))
            {
                break;
            }

            total += group.Value * (scale ?? 1);
            next = group.Next + (scale is null ? 0 : 1);
            if (scale is null)
            {
                break;
            }

            last = scale.Value;
        }

        if (next == at)
        {
            return null;
        }

        return Follows(said, next) && said[next].Word == "dozen" ? new Reading(total * 12, next + 1) : new Reading(total, next);
    }

    // A number below a thousand, with the "and" or the comma that ties it to the thousands before it.
    private static Reading? Group(List<Lexeme> said, int at, bool begun)
    {
        if (at >= said.Count)
        {
            return null;
        }

        if (!begun)
        {
            return said[at].Word == "a" && Follows(said, at + 1) &&
                (said[at + 1].Word is "hundred" or "dozen" || NumberWords.ScaleOf(said[at + 1]) is not null)
                ? (said[at + 1].Word == "hundred" ? Hundreds(said, at) : new Reading(1, at + 1))
                : Hundreds(said, at);
        }

        if (said[at].Word == "and" && said[at].Follows)
        {
            return Follows(said, at + 1) ? Hundreds(said, at + 1) : null;
        }

        if (said[at].Follows)
        {
            return Hundreds(said, at);
        }

        // "one million, two hundred thousand", but not "three thousand, two of them"
        return said[at].Gap.Trim() == "," && Hundreds(said, at) is { Value: >= 100 } group ? group : null;
    }

    private static Reading? Hundreds(List<Lexeme> said, int at)
    {
        var first = said[at].Word == "a" ? new Reading(1, at + 1) : Tens(said, at);
        if (first is not { } tens || !Follows(said, tens.Next) || said[tens.Next].Word != "hundred" || tens.Value is 0)
        {
            return said[at].Word == "a" ? null : first;
        }

        var (value, next) = (tens.Value * 100, tens.Next + 1);
        var rest = Follows(said, next) && said[next].Word == "and" ? next + 1 : next;
        return Follows(said, rest) && Tens(said, rest) is { Value: > 0 } small && !(Follows(said, small.Next) && said[small.Next].Word == "hundred")
            ? new Reading(value + small.Value, small.Next)
            : new Reading(value, next);
    }

    private static Reading? Tens(List<Lexeme> said, int at)
    {
        if (NumberWords.SmallOf(said[at].Word) is not { } value)
        {
            return null;
        }

        return value >= 20 && Follows(said, at + 1) && NumberWords.SmallOf(said[at + 1].Word) is >= 1 and <= 9 and { } unit
            ? new Reading(value + unit, at + 2)
            : new Reading(value, at + 1);
    }

    // "seventy point six", "nought point two five"
    private static Reading? WithDecimals(List<Lexeme> said, Reading whole)
    {
        if (!Follows(said, whole.Next) || said[whole.Next].Word != "point")
        {
            return null;
        }

        var (value, place, next) = (whole.Value, 0.1m, whole.Next + 1);
        while (Follows(said, next) && place > 0.0000001m && DigitOf(said[next].Word) is { } digit)
        {
            value += digit * place;
            place /= 10;
            next++;
        }

        if (next == whole.Next + 1 && Follows(said, next) && Tens(said, next) is { Value: >= 10 } pair)
        {
            return new Reading(whole.Value + (pair.Value / 100), pair.Next);
        }

        return next > whole.Next + 1 ? new Reading(value, next) : null;
    }

    private static int? DigitOf(string word) => word is "oh" or "o" ? 0 : NumberWords.SmallOf(word) is <= 9 and { } digit ? digit : null;

    // "two and a half"
    private static Reading? WithPart(List<Lexeme> said, Reading whole)
    {
        var at = whole.Next;
        return Follows(said, at) && Follows(said, at + 1) && Follows(said, at + 2) && said[at].Word == "and" && said[at + 1].Word == "a" &&
            said[at + 2].Word is "half" or "quarter" && NumberWords.PartOf(said[at + 2].Word) is { } part
            ? new Reading(whole.Value + (1m / part), at + 3)
            : null;
    }
}
