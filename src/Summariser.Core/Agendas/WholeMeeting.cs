using Summariser.Core.Meetings;

namespace Summariser.Core.Agendas;

/// <summary>What stands in for an agenda where there is none: one item for the whole meeting.</summary>
public static class WholeMeeting
{
    private const string Cost =
        "No agenda was given, so the whole meeting is one item: decisions cannot be placed under their headings, names cannot be checked against a roster, " +
        "and closed sessions are known only when the resolution to exclude the public is heard. Give an agenda for a better summary.";

    /// <summary>An agenda of one item, with a warning that says what the missing agenda costs.</summary>
    /// <param name="meeting">What is known of the meeting.</param>
    /// <param name="otherwise">The title when the meeting names neither itself nor its body.</param>
    public static Agenda Agenda(Meeting meeting, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var title = meeting.Title.Length > 0 ? meeting.Title : meeting.Body.Length > 0 ? meeting.Body : otherwise;
        return new Agenda { Meeting = meeting with { Title = title }, Items = [new AgendaItem { Title = title }], Warnings = [Cost] };
    }
}
