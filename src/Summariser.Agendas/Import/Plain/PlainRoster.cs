using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import.Plain;

/// <summary>Reads the people above a plain-text page's items: "Present: A, B and C", or a list below such a label.</summary>
internal static class PlainRoster
{
    private const int MaximumPeople = 300;
    private const int LongestEntry = 400;

    /// <summary>The people in order, each once.</summary>
    public static IReadOnlyList<Attendee> Read(IReadOnlyList<string> lines)
    {
        var people = new List<Attendee>();
        AttendanceStatus? open = null;
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var label = colon < 0 ? line : line[..colon];
            if (AttendanceWords.Heading(label) is { } status)
            {
                open = status;
                if (colon >= 0) people.AddRange(PeopleNames.Of(line[(colon + 1)..]).Select(name => AttendanceWords.Person(name, status)));
            }
            else if (open is { } current && colon < 0 && line.Length <= LongestEntry && PeopleNames.Of(line) is { Count: > 0 } names)
            {
                var entries = TextLines.Unlisted(line).Listed || (names.Count == 2 && AttendanceWords.IsRole(names[1])) ? [line] : names;
                people.AddRange(entries.Select(entry => AttendanceWords.Person(entry, current)));
            }
            else
            {
                open = null;
            }
        }

        return [.. people.Where(person => person.Name.Length > 2).DistinctBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Take(MaximumPeople)];
    }
}
