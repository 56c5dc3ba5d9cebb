using System.Text.RegularExpressions;
using Summariser.Core.Language;
using Summariser.Core.Meetings;

namespace Summariser.Drafting.Extractive;

/// <summary>Who is who at a meeting, and what the body that meets is called.</summary>
internal sealed partial class People(Meeting meeting)
{
    private static readonly string[] Bodies =
        ["committee", "panel", "board", "cabinet", "council", "forum", "group", "executive", "commission", "partnership", "assembly"];

    /// <summary>The body in mid-sentence: "the committee"; "the meeting" where its name does not say.</summary>
    public string Body { get; } = "the " + (Words.Of(meeting.Body).LastOrDefault(word => Bodies.Contains(word, StringComparer.Ordinal)) ?? "meeting");

    /// <summary>The body at the start of a sentence.</summary>
    public string BodyFirst => "T" + Body[1..];

    /// <summary>A speaker's label as a name; null for labels that name no one ("Speaker 2", "Members").</summary>
    public static string? NameOf(string? speaker) =>
        string.IsNullOrWhiteSpace(speaker) || Nameless().IsMatch(speaker) ? null : speaker.Trim();

    /// <summary>
    /// The full name of someone who was named in passing ("Mr Field", "Councillor Okorie"): the roster's where exactly one person on it
    /// has that surname, else the words as said.
    /// </summary>
    public string FullName(string said)
    {
        var words = Words.Of(said);
        if (words.Count == 0)
        {
            return said;
        }

        var found = meeting.Attendees.Where(attendee => Words.Of(attendee.Name) is var name && name.Count > 0 && name[^1] == words[^1]).ToArray();
        return found.Length == 1 ? found[0].Name : said;
    }

    /// <summary>The full name of someone named with a title or found on the roster; null for words that may be no name at all.</summary>
    public string? Known(string said)
    {
        var name = FullName(said);
        return name != said || Titled().IsMatch(said) || meeting.Attendees.Any(attendee => attendee.Name == said) ? name : null;
    }

    /// <summary>Whether two labels can be the same person: one's words end with the other's last word.</summary>
    public static bool IsSame(string? one, string? other) =>
        one is not null && other is not null && Words.Of(one) is [.., var first] && Words.Of(other) is [.., var second] && first == second;

    [GeneratedRegex(@"^(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"^\s*(?:speakers?|unknown|members?|all|voices?|audience|public|spk)?[\s_#-]*\d*\s*$|^(?:members|several|unknown)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nameless();
}
