namespace Summariser.Core.Language;

/// <summary>Reads a day, a month of a year, or a time at a place in a text.</summary>
internal static class Dates
{
    /// <summary>A canonical spelling and the lexeme after it.</summary>
    public readonly record struct Reading(TokenKind Kind, string Canonical, int Next);

    /// <summary>The date or time that begins at a lexeme, or null.</summary>
    public static Reading? At(List<Lexeme> said, int at) =>
        InFigures(said, at) ?? DayFirst(said, at) ?? MonthFirst(said, at) ?? Clock(said, at);

    private static Reading? InFigures(List<Lexeme> said, int at)
    {
        if (at + 2 >= said.Count || said[at].Figure is not { } first || said[at + 1].Figure is not { } second ||
            said[at + 2].Figure is not { } third ||
            said[at + 1].Gap != said[at + 2].Gap)
        {
            return null;
        }

        return said[at + 1].Gap switch
        {
            "/" or "." => Day(third < 100 ? third + 2000 : third, second, first, at + 3),
            "-" => first >= 1000 ? Day(first, second, third, at + 3) : Day(third, second, first, at + 3),
            _ => null,
        };
    }

    // "the ninth of May twenty eighteen", "9th May", "9 May 2018"
    private static Reading? DayFirst(List<Lexeme> said, int at)
    {
        var next = said[at].Word == "the" && Cardinals.Follows(said, at + 1) ? at + 1 : at;
        if (Ordinals.At(said, next) is not { } day)
        {
            if (next > at || said[next].Figure is not { } figure)
            {
                return null;
            }

            day = new Cardinals.Reading(figure, next + 1);
        }

        var month = Cardinals.Follows(said, day.Next) && said[day.Next].Word == "of" ? day.Next + 1 : day.Next;
        return Cardinals.Follows(said, month) && NumberWords.MonthOf(said[month].Word) is { } number ? WithYear(said, day.Value, number, month + 1)
            : null;
    }

    // "May 9th 2018", "May the ninth", "March 2024"
    private static Reading? MonthFirst(List<Lexeme> said, int at)
    {
        if (NumberWords.MonthOf(said[at].Word) is not { } month || !Cardinals.Follows(said, at + 1))
        {
            return null;
        }

        var day = said[at + 1].Word == "the" && Cardinals.Follows(said, at + 2) ? at + 2 : at + 1;
        if (Ordinals.At(said, day) is { } ordinal && !IsMonthAgain(said, ordinal.Next))
        {
            return WithYear(said, ordinal.Value, month, ordinal.Next);
        }

        if (YearAt(said, at + 1) is { } year)
        {
            return new Reading(TokenKind.Date, $"{year.Value:0000}-{month:00}", year.Next);
        }

        // "may" and "march" before a number are as often verbs: only the day of the unmistakable months is read from a bare figure.
        return said[at].Word is not ("may" or "march") && said[at + 1].Figure is { } bare ? WithYear(said, bare, month, at + 2) : null;
    }

    private static bool IsMonthAgain(List<Lexeme> said, int at) =>
        at + 1 < said.Count && (NumberWords.MonthOf(said[at].Word) is not null ||
            (said[at].Word == "of" && NumberWords.MonthOf(said[at + 1].Word) is not null));

    private static Reading? WithYear(List<Lexeme> said, decimal day, int month, int next)
    {
        var comma = next < said.Count && said[next].Gap.Trim() is "" or ",";
        if (comma && YearAt(said, next) is { } year)
        {
            return Day(year.Value, month, day, year.Next);
        }

        return day is >= 1 and <= 31 && day == Math.Floor(day) ? new Reading(TokenKind.Date, $"--{month:00}-{day:00}", next) : null;
    }

    private static Cardinals.Reading? YearAt(List<Lexeme> said, int at) =>
        at < said.Count && Cardinals.At(said, at) is { Value: >= 1800 and <= 2199 } year && year.Value == Math.Floor(year.Value) ? year : null;

    private static Reading? Day(decimal year, decimal month, decimal day, int next) =>
        year is >= 1800 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && decimal.IsInteger(year) && decimal.IsInteger(month) &&
        decimal.IsInteger(day) && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? new Reading(TokenKind.Date, $"{year:0000}-{month:00}-{day:00}", next)
            : null;

    // "four o'clock", "half past two", "2.30 pm", "16:00"
    private static Reading? Clock(List<Lexeme> said, int at)
    {
        if (said[at].Word is "half" or "quarter" && Cardinals.Follows(said, at + 1) && Cardinals.Follows(said, at + 2) &&
            said[at + 1].Word is "past" or "to" && Cardinals.At(said, at + 2) is { Value: >= 1 and <= 12 } hour)
        {
            return (said[at].Word, said[at + 1].Word) switch
            {
                ("half", "past") => Time(hour.Value, 30, AfterHalf(said, hour.Next)),
                ("quarter", "past") => Time(hour.Value, 15, AfterHalf(said, hour.Next)),
                ("quarter", "to") => Time(hour.Value + 11, 45, AfterHalf(said, hour.Next)),
                _ => null,
            };
        }

        if (Cardinals.At(said, at) is not { Value: <= 24 } first)
        {
            return null;
        }

        var exact = first.Value == Math.Floor(first.Value);
        if (exact && first.Next < said.Count && said[first.Next] is { Gap: ":", Word.Length: 2, Figure: < 60 and { } minutes })
        {
            return Time(first.Value, minutes, AfterHalf(said, first.Next + 1));
        }

        var end = AfterHalf(said, first.Next);
        if (end > first.Next)
        {
            var whole = Math.Floor(first.Value);
            return Time(whole, (first.Value - whole) * 100, end);
        }

        return exact && Cardinals.Follows(said, first.Next) && Cardinals.At(said, first.Next) is { Value: >= 5 and < 60 } spoken &&
            AfterHalf(said, spoken.Next) is var after && after > spoken.Next
            ? Time(first.Value, spoken.Value, after)
            : null;
    }

    // The lexeme after "o'clock", "am" or "p.m." said of a time; the same lexeme where none follows.
    private static int AfterHalf(List<Lexeme> said, int at)
    {
        if (at >= said.Count || !said[at].Follows)
        {
            return at;
        }

        var half = said[at].Word is "oclock" ? at + 1 : at;
        if (half >= said.Count || !said[half].Follows)
        {
            return half;
        }

        if (said[half].Word is "am" or "pm")
        {
            return half + 1;
        }

        return said[half].Word is "a" or "p" && half + 1 < said.Count && said[half + 1] is { Gap: ".", Word: "m" } ? half + 2 : half;
    }

    private static Reading? Time(decimal hour, decimal minute, int next) =>
        hour is >= 0 and <= 24 && minute is >= 0 and < 60 && decimal.IsInteger(minute)
            ? new Reading(TokenKind.Time, $"{(hour % 12 == 0 ? 12 : hour % 12):0}:{minute:00}", next)
            : null;
}
