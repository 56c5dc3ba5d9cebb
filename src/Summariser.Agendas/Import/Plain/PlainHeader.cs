using System.Text.RegularExpressions;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import.Plain;

/// <summary>Reads what stands above the items of a plain-text page.</summary>
internal static partial class PlainHeader
{
    private const int LongestHeader = 120;
    private const int LongestBody = 100;

    /// <summary>The meeting the lines above the first item are about, and whether they say that it was moved.</summary>
    public static (Meeting Meeting, bool Postponed) Read(IEnumerable<PlainLine> above)
    {
        var lines = above.Take(LongestHeader).Select(line => line.Text).ToArray();
        var meeting = new Meeting
        {
            Council = lines.FirstOrDefault(line => Council().IsMatch(line)) ?? Labelled(lines, "council") ?? "",
            Venue = Labelled(lines, "venue", "proposed venue", "location", "place"),
            Contact = Labelled(lines, "contact", "contact officer"),
            WebcastUrl = Labelled(lines, "webcast", "video", "recording") is { } link && IsWeb(link) ? link : null,
            Date = Labelled(lines, "date", "date of meeting", "meeting date") is { } day ? MeetingHeading.DateIn(day) : null,
            Time = Labelled(lines, "time") is { } time ? MeetingHeading.TimeIn(time) : null,
            Attendees = PlainRoster.Read(lines),
        };
        var heading = Heading(lines, meeting.Council);
        meeting = heading.Over(meeting);
        meeting = meeting with
        {
            Body = Labelled(lines, "committee", "body", "meeting") ?? meeting.Body,
            Date = meeting.Date ?? lines.Select(MeetingHeading.DateIn).FirstOrDefault(date => date is not null),
            Time = meeting.Time ?? lines.Where(line => MeetingHeading.DateIn(line) is not null).Select(MeetingHeading.TimeIn)
                .FirstOrDefault(time => time is not null),
        };
        return (meeting, heading.Postponed);
    }

    private static bool IsWeb(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static MeetingHeading Heading(string[] lines, string council)
    {
        var headings = lines.Where(line => line.Length <= 200 && line != council && !HeadedItems.IsFurniture(line) && !Label().IsMatch(line))
            .Select(MeetingHeading.Read).ToArray();
        return headings.FirstOrDefault(heading => heading.Date is not null && Meets().IsMatch(heading.Body))
            ?? headings.FirstOrDefault(heading => NamesBody(heading.Body))
            ?? headings.FirstOrDefault(heading => heading.Date is not null && heading.Body.Length > 3 && heading.Body is not ("meeting" or "Meeting"))
            ?? MeetingHeading.Read("");
    }

    private static bool NamesBody(string text) => text.Length <= LongestBody && Meets().IsMatch(text) && !Place().IsMatch(text) && !text.EndsWith('.');

    private static string? Labelled(string[] lines, params string[] labels)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !labels.Contains(TextLines.Unlisted(lines[at][..colon]).Text.Trim(), StringComparer.OrdinalIgnoreCase)) continue;
            var value = lines[at][(colon + 1)..].Trim();
            if (value.Length == 0 && at + 1 < lines.Length) value = lines[at + 1];
            value = TextLines.TrimJoints(Directions().Replace(value, "")).TrimEnd('.');
            if (value.Length is > 0 and <= 400) return value;
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?:The )?\p{Lu}[\p{L}'’&., -]{2,60} (?:Council|Combined Authority|Corporation)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Council();

    [GeneratedRegex(
        @"\b(?:committee|sub-?committee|panel|board|cabinet|council|forum|executive|commission|group|partnership|working party)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meets();

    [GeneratedRegex(
        @"\b(?:chamber|offices?|house|room|hall|street|road|centre|www)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:• )?[\p{L} ]{3,24}:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*\bview directions\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Directions();
}
