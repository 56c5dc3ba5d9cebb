using System.Globalization;
using System.Text.RegularExpressions;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import;

/// <summary>What a meeting's heading says: "Audit Panel - Thursday, 4th December, 2025 7.30 pm, CANCELLED".</summary>
/// <param name="Body">Who meets, or empty.</param>
/// <param name="Title">The heading without its status.</param>
/// <param name="Date">The day, or null when the heading has none.</param>
/// <param name="Time">The time of day, or null when the heading has none.</param>
/// <param name="Cancelled">True when the heading says that the meeting was cancelled.</param>
/// <param name="Postponed">True when the heading says that it was put off or moved.</param>
internal sealed partial record MeetingHeading(string Body, string Title, DateOnly? Date, TimeOnly? Time, bool Cancelled, bool Postponed)
{
    /// <summary>A heading longer than this is prose.</summary>
    private const int LongestHeading = 300;

    /// <summary>Reads a heading in which a day may stand in any of the usual British spellings.</summary>
    public static MeetingHeading Read(string heading)
    {
        var text = TextLines.Collapse(heading);
        if (text.Length > LongestHeading) text = text[..LongestHeading];
        var title = TextLines.TrimJoints(Preamble().Replace(Status().Replace(text, ""), ""));
        var cancelled = Cancellation().IsMatch(text);
        var postponed = Postponement().IsMatch(text);
        var day = Day().Match(title);
        if (!day.Success || DateOf(day) is not { } date)
        {
            return new MeetingHeading(title, title, null, TimeIn(title), cancelled, postponed);
        }

        var body = TextLines.TrimJoints(HeldOn().Replace(TextLines.TrimJoints(title[..day.Index]), ""));
        return new MeetingHeading(body, title, date, TimeIn(title[(day.Index + day.Length)..]), cancelled, postponed);
    }

    /// <summary>The heading's facts laid over a meeting.</summary>
    public Meeting Over(Meeting meeting) => meeting with
    {
        Body = Body.Length > 0 ? Body : meeting.Body,
        Title = Title.Length > 0 ? Title : meeting.Title,
        Date = Date ?? meeting.Date,
        Time = Time ?? meeting.Time,
        Cancelled = Cancelled || meeting.Cancelled,
    };

    /// <summary>The first day named in a text, or null.</summary>
    public static DateOnly? DateIn(string text)
    {
        var day = Day().Match(text);
        return day.Success ? DateOf(day) : null;
    }

    /// <summary>The first time of day in a text, or null.</summary>
    public static TimeOnly? TimeIn(string text)
    {
        var clock = Clock().Match(text);
        if (!clock.Success) return null;
        if (clock.Groups["word"].Success) return clock.Value.EndsWith("night", StringComparison.OrdinalIgnoreCase) ? new TimeOnly(0, 0) : new TimeOnly(12, 0);
        var hour = int.Parse(clock.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = clock.Groups["minute"].Success ? int.Parse(clock.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = clock.Groups["half"].Value;
        if (half.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12) hour += 12;
        if (half.StartsWith("a", StringComparison.OrdinalIgnoreCase) && hour == 12) hour = 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>True for a text such as "March 2026", which a day's number may stand before.</summary>
    public static bool StartsWithMonth(string text) => Month().IsMatch(text);

    private static DateOnly? DateOf(Match day)
    {
        var month = day.Groups["name"].Success
            ? 1 + Array.FindIndex(Months, name => day.Groups["name"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            : Number("month");
        var (year, date) = (Number("year"), Number("day"));
        return year >= 1800 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, date)
            : null;

        int Number(string group) => int.Parse(day.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    [GeneratedRegex(
        @"\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?(?:the\s+)?(?:(?<day>[0-9]{1,2})(?:st|nd|rd|" +
        @"th)?\s+(?:day\s+)?(?:of\s+)?(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?,?\s+(?<year>[0-9]{4})|" +
        @"(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})|" +
        @"(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})|(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4}))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?<hour>[0-9]{1,2})(?:[.:](?<minute>[0-9]{2}))?\s*(?<half>[ap]\.?m\b\.?)|\b(?<hour>[0-9]{1,2})[.:](?<minute>[0-9]{2})\b|" +
        @"\b(?<word>noon|midday|midnight)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^(?:draft\s+|printed\s+)?(?:(?:agenda(?:,? (?:decisions,? )?and minutes)?|minutes|decisions|meeting)\s*(?:for|of|[-–—:])\s+)+(?:(?:the|" +
        @"a)\s+)?(?:meeting of\s+)?(?:the\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Preamble();

    [GeneratedRegex(
        @"\s+(?:meeting\s+)?(?:held\s+|to be held\s+)?(?:on|at)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeldOn();

    [GeneratedRegex(
        @"^(?:st|nd|rd|th)?\s*(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.{0,4}[0-9]{4}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:cancelled|canceled|abandoned)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Cancellation();

    [GeneratedRegex(
        @"\b(?:postponed|rescheduled|adjourned to|new date|moved)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Postponement();

    [GeneratedRegex(
        @"(?:[,*]|\s[-–—])?\s*[\(\[*]*(?:meeting\s+)?(?:cancelled|canceled|abandoned|postponed|rescheduled|new date(?: and time| or time|/time)?|" +
        @"moved)[\)\]*!.]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Status();
}
