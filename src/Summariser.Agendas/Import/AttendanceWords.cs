using System.Text.RegularExpressions;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import;

/// <summary>The words rosters use for attendance and roles.</summary>
internal static partial class AttendanceWords
{
    /// <summary>What a cell such as "Present, virtually" or "Apologies" says, or null when it says nothing.</summary>
    public static AttendanceStatus? Status(string? words)
    {
        if (words is null) return null;
        if (Apology().IsMatch(words)) return AttendanceStatus.Apologies;
        if (Absence().IsMatch(words)) return AttendanceStatus.Absent;
        return Presence().IsMatch(words) ? AttendanceStatus.Present : Expectation().IsMatch(words) ? AttendanceStatus.Expected : null;
    }

    /// <summary>The attendance that a heading gives to the list below it, or null for any other heading.</summary>
    public static AttendanceStatus? Heading(string heading) =>
        heading.Length > 80 || !Roll().IsMatch(heading) ? null : Status(heading) ?? AttendanceStatus.Expected;

    /// <summary>A person from a list entry: "Councillor A Name (Chair)", "B Name – Director", "C Name - Apologies".</summary>
    public static Attendee Person(string entry, AttendanceStatus status)
    {
        var (_, text) = TextLines.Unlisted(entry);
        var parts = Joint().Split(text.TrimEnd(')', '.', ';', ',')).Select(part => part.Trim(' ', '(', ')', ',')).Where(part => part.Length > 0).ToArray();
        var said = parts.Skip(1).Select(Status).FirstOrDefault(found => found is not null);
        var role = parts.Skip(1).FirstOrDefault(part => Status(part) is null);
        return new Attendee(parts.Length > 0 ? parts[0] : "", role, said ?? status);
    }

    /// <summary>True for words that name a post and no person: "Harbour Master", "Head of Service".</summary>
    public static bool IsRole(string words) => Post().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:officer|director|manager|head|chair|vice-chair|leader|master|clerk|secretary|lead|adviser|advisor|solicitor|assistant|" +
        @"representative|member|engineer|accountant|executive|planner|services?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Post();

    [GeneratedRegex(@"\bapolog", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Apology();

    [GeneratedRegex(
        @"\b(?:absent|absence|not present|did not attend)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(?:present|in attendance|attended|virtual(?:ly)?|remote(?:ly)?|as substitute)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Presence();

    [GeneratedRegex(@"^\W*expected\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Expectation();

    [GeneratedRegex(
        @"^\W*(?:(?:members?|councillors?|officers?|others?|also)\s+)*(?:present|in attendance|attendees|attendance|apologies(?: for absence)?|" +
        @"absent|membership|members|committee members|councillors|officers|substitutes)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Roll();

    [GeneratedRegex(@"\s+[-–—]\s+|\s*\(|,\s+|\)\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
