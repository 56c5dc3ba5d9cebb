namespace Summariser.Core.Agendas;

/// <summary>Names and terms that an agenda says will be spoken.</summary>
public static class AgendaVocabulary
{
    /// <summary>
    /// People first, then the meeting's own name, the headings of its items and the titles of their papers. Nothing of a restricted item:
    /// its heading may say what the public is not to know.
    /// </summary>
    public static IReadOnlyList<string> Of(Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var open = agenda.Items.Where(item => !item.Restricted).ToArray();
        IEnumerable<string> terms =
        [
            .. agenda.Meeting.Attendees.Select(attendee => attendee.Name),
            agenda.Meeting.Body,
            agenda.Meeting.Council,
            .. open.Select(item => item.Title),
            .. open.SelectMany(item => item.Documents).Select(document => document.Title),
        ];
        return [.. terms.Select(term => term.Trim()).Where(term => term.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
