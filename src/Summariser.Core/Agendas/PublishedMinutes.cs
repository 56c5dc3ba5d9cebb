namespace Summariser.Core.Agendas;

/// <summary>Brings minutes that a council published later into the agenda a meeting was summarised by.</summary>
public static class PublishedMinutes
{
    /// <summary>
    /// The agenda with the minutes and decisions of the published page; items are told by number and title, and nothing a clerk corrected is
    /// changed otherwise. The same agenda when the page adds nothing.
    /// </summary>
    public static Agenda Into(Agenda agenda, Agenda published)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(published);
        var items = agenda.Items.Select(item => published.Items.FirstOrDefault(other => IsSame(item, other)) is { } found ? With(item, found) : item).ToArray();
        return items.SequenceEqual(agenda.Items) ? agenda : agenda with { Items = items };
    }

    private static bool IsSame(AgendaItem item, AgendaItem other) =>
        item.Number == other.Number && item.Title.Equals(other.Title, StringComparison.OrdinalIgnoreCase);

    private static AgendaItem With(AgendaItem item, AgendaItem found) =>
        found.Minutes is null && found.Decisions.Count == 0 ? item
            : found.Minutes == item.Minutes && found.Decisions.SequenceEqual(item.Decisions, StringComparer.Ordinal) ? item
            : item with { Minutes = found.Minutes ?? item.Minutes, Decisions = found.Decisions.Count > 0 ? found.Decisions : item.Decisions };
}
