using System.Globalization;

namespace Summariser.Web.Public.Finding;

/// <summary>A week as ISO 8601 counts them, Monday to Sunday.</summary>
/// <param name="Year">The year the week belongs to.</param>
/// <param name="Number">Its number in the year, from 1.</param>
internal sealed record Week(int Year, int Number)
{
    private const int Days = 7;

    /// <summary>Its Monday.</summary>
    public DateOnly First => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>Its Sunday.</summary>
    public DateOnly Last => First.AddDays(Days - 1);

    /// <summary>The week of a day.</summary>
    public static Week Of(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return new Week(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    /// <summary>Reads "2026-W24"; null for anything else.</summary>
    public static Week? Parse(string text) =>
        text is [_, _, _, _, '-', 'W', _, _]
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && year is > 1900 and < 2999 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
            ? new Week(year, number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
