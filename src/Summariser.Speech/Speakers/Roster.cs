using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Speech.Vocabulary;

namespace Summariser.Speech.Speakers;

/// <summary>The people who may speak at a meeting, and how they are named aloud.</summary>
internal sealed class Roster
{
    private readonly List<(string Name, PersonName Parts, IReadOnlyList<string> Given, string Surname)> people;

    public Roster(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var here = meeting.Attendees.Where(person => person.Status is not (AttendanceStatus.Apologies or AttendanceStatus.Absent)).ToArray();
        people = [.. here.DistinctBy(person => person.Name)
            .Select(person => (person.Name, Parts: PersonName.Of(person.Name)))
            .Where(person => person.Parts is not null)
            .Select(person => (person.Name, person.Parts!, Words.Of(person.Parts!.Given), string.Concat(Words.Of(person.Parts!.Surname))))];
        var chairs = here.Where(person => person.Role is { } role && IsChair(role)).Select(person => person.Name).Distinct(StringComparer.Ordinal).ToArray();
        Chair = chairs.Length == 1 ? chairs[0] : null;
    }

    /// <summary>Who chairs, where the roster says it of one person.</summary>
    public string? Chair { get; }

    /// <summary>
    /// Whoever is named at a place: by title and surname, by first name and surname, or by a first name that only one person bears and that
    /// is no English word.
    /// </summary>
    /// <returns>The roster's name and the words taken, or null.</returns>
    public (string Name, int Count)? At(string text, IReadOnlyList<Token> said, int at)
    {
        if (PersonName.IsTitle(said[at].Canonical))
        {
            return BySurname(said, at + 1, said[at].Canonical) is { } titled ? (titled.Name, titled.Count + 1) : null;
        }

        var full = people.Where(person => person.Given.Count > 0 && said[at].Canonical == person.Given[0] &&
            at + 1 < said.Count && said[at + 1].Canonical == person.Surname).ToArray();
        if (full.Length > 0)
        {
            return full.Length == 1 ? (full[0].Name, 2) : null;
        }

        var given = people.Where(person => person.Given.Count > 0 && person.Given[0].Length > 2 && said[at].Canonical == person.Given[0]).ToArray();
        return given.Length == 1 && char.IsUpper(text[said[at].Start]) && !EnglishWords.Contains(said[at].Canonical) ? (given[0].Name, 1) : null;
    }

    private (string Name, int Count)? BySurname(IReadOnlyList<Token> said, int at, string title)
    {
        if (at >= said.Count)
        {
            return null;
        }

        // "Councillor Rosalind Marsh"
        var skip = at + 1 < said.Count && people.Exists(person => person.Given.Count > 0 && person.Given[0] == said[at].Canonical &&
            person.Surname == said[at + 1].Canonical) ? 1 : 0;
        var found = people.Where(person => person.Surname == said[at + skip].Canonical &&
            (skip == 0 || person.Given[0] == said[at].Canonical)).ToArray();
        var council = title is "councillor" or "cllr" or "cr";
        found = found.Length > 1 ? [.. found.Where(person => person.Parts.IsCouncillor == council)] : found;
        return found.Length == 1 ? (found[0].Name, skip + 1) : null;
    }

    private static bool IsChair(string role) => Words.Of(role) is ["chair" or "chairman" or "chairwoman" or "chairperson", ..];
}
