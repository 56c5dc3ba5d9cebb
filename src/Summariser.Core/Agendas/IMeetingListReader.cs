namespace Summariser.Core.Agendas;

/// <summary>Reads a council's page that lists a body's meetings.</summary>
public interface IMeetingListReader
{
    /// <summary>The meetings a page lists, in its order.</summary>
    /// <param name="address">An address that begins with http:// or https://.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">The address cannot be used, or the page lists no meetings.</exception>
    Task<IReadOnlyList<ListedMeeting>> ReadListAsync(string address, CancellationToken cancel);
}

/// <summary>A meeting on a council's list.</summary>
/// <param name="Address">The meeting's own page, on the same site as the list.</param>
/// <param name="Date">The day it is held, or null when the list does not say.</param>
/// <param name="HasAgenda">Whether the list says that the agenda is published.</param>
/// <param name="HasMinutes">Whether the list says that the minutes are published.</param>
public sealed record ListedMeeting(string Address, DateOnly? Date, bool HasAgenda, bool HasMinutes);
