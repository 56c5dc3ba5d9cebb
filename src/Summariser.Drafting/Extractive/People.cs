using System.Text.RegularExpressions;
using Summariser.Core.Language;
using Summariser.Core.Meetings;

namespace Summariser.Drafting.Extractive;

/// <summary>Who is who at a meeting, and what the body that meets is called.</summary>
internal sealed partial class People(Meeting meeting)
{
    private static readonly string[] Bodies =
        ["committee", "panel", "board", "cabinet", "council", "forum", "group", "executive", "commission", "partnership", "assembly"];

    private readonly (string Name, IReadOnlyList<string> Words)[] roster =
        [.. meeting.Attendees.Select(attendee => (attendee.Name, Words.Of(attendee.Name))).Where(person => person.Item2.Count > 0)];

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

        var found = Array.FindAll(roster, person => person.Words[^1] == words[^1]);
        found = found.Length > 0 ? found : Array.FindAll(roster, person => IsMisheard(person.Words, words));
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

    // The same first name, and a surname that a recogniser spells otherwise.
    private static bool IsMisheard(IReadOnlyList<string> person, IReadOnlyList<string> heard) =>
        person.Count >= 2 && heard.Count >= 2 && person[^2] == heard[^2] && heard[^1].Length >= 5 && Distance(person[^1], heard[^1]) <= 2;

    // Letters to change, add or leave out (Levenshtein 1966).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var corner = row[0]++;
            for (var to = 0; to < other.Length; to++)
            {
                var changed = corner + (letter == other[to] ? 0 : 1);
                corner = row[to + 1];
                row[to + 1] = Math.Min(changed, Math.Min(row[to], row[to + 1]) + 1);
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"^(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"^\s*(?:speakers?|unknown|members?|all|voices?|audience|public|spk)?[\s_#-]*\d*\s*$|^\s*[a-z]{0,8}[_-]?\d+\s*$|^(?:members|several|unknown)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nameless();
}
