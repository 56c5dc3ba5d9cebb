namespace Summariser.Core.Language;

/// <summary>What a token of normalised text is.</summary>
public enum TokenKind
{
    /// <summary>An ordinary word, as <see cref="Words"/> spells it.</summary>
    Word,

    /// <summary>A count or a year: "291", "70.6", "2023".</summary>
    Number,

    /// <summary>A percentage: "70.6%".</summary>
    Percentage,

    /// <summary>A sum of money in whole units of its currency: "£1200000".</summary>
    Money,

    /// <summary>A place in an order: "3rd".</summary>
    Ordinal,

    /// <summary>A part of a whole: "2/3".</summary>
    Fraction,

    /// <summary>A day or a month: "2018-05-09", "--05-09" without a year, "2018-05" without a day.</summary>
    Date,

    /// <summary>A time on a twelve-hour clock, because speech seldom says which half of the day is meant: "4:30".</summary>
    Time,
}

/// <summary>A word, or a figure however it was written, in one canonical spelling.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Canonical">Its spelling: equal for everything that means the same.</param>
/// <param name="Start">Where it begins in the text, in characters.</param>
/// <param name="Length">How many characters of the text it covers.</param>
/// <param name="Value">Its value: pounds for money, hundredths for percentages; null for words, dates and times.</param>
public sealed record Token(TokenKind Kind, string Canonical, int Start, int Length, decimal? Value = null)
{
    /// <summary>Where it ends in the text, exclusive.</summary>
    public int End => Start + Length;

    /// <summary>Whether it states a figure of any kind.</summary>
    public bool IsFigure => Kind != TokenKind.Word;
}
