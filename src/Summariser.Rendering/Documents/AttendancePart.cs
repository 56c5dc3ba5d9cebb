using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Rendering.Blocks;

namespace Summariser.Rendering.Documents;

/// <summary>Who attended, as the council's page says.</summary>
internal static class AttendancePart
{
    private static readonly (AttendanceStatus Status, string Title)[] Attendance =
    [
        (AttendanceStatus.Present, "Present"),
        (AttendanceStatus.Apologies, "Apologies for absence"),
        (AttendanceStatus.Absent, "Absent"),
        (AttendanceStatus.Expected, "Expected (the council's page does not say who came)"),
    ];

    public static IEnumerable<Block> Of(Meeting meeting) => meeting.Attendees.Count == 0
        ? []
        : [new Section("attendees", [new Heading(2, "Attendees"), .. Attendance.SelectMany(kind => Attendees(meeting, kind.Status, kind.Title))])];

    private static IEnumerable<Block> Attendees(Meeting meeting, AttendanceStatus status, string title)
    {
        var people = meeting.Attendees.Where(person => person.Status == status && PlainText.Clean(person.Name).Length > 0).Select(Person).ToArray();
        return people.Length == 0 ? [] : [new Heading(3, title), new PointList(people)];
    }

    private static IReadOnlyList<Run> Person(Attendee person)
    {
        var (name, role) = (PlainText.Clean(person.Name), PlainText.Clean(person.Role));
        return [new PlainRun(role.Length == 0 ? name : $"{name} ({role})")];
    }
}
