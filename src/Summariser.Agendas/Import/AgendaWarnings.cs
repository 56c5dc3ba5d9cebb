using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import;

/// <summary>What a reader should be told of an agenda that was read, but not fully.</summary>
internal static class AgendaWarnings
{
    /// <summary>The warnings in order of weight.</summary>
    public static IEnumerable<string> Of(Meeting meeting, bool postponed, IReadOnlyCollection<ItemParts> parts)
    {
        if (meeting.Cancelled) yield return parts.Count == 0 ? "The meeting was cancelled and its page lists no items." : "The meeting was cancelled.";
        if (postponed) yield return "The page says that the meeting was moved to another day or time: check that the recording is of this meeting.";
        if (meeting.Date is null) yield return "The page does not say on which day the meeting was.";
        foreach (var part in parts.Where(part => part.IsCutShort))
        {
            yield return $"The page shows only the beginning of the minutes of item {part.Number} ({part.Title}).";
        }
    }
}
