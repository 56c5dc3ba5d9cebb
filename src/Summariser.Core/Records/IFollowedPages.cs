using Summariser.Core.Agendas;

namespace Summariser.Core.Records;

/// <summary>Agendas and minutes found on the pages of bodies that one follows.</summary>
public interface IFollowedPages
{
    /// <summary>What was found at an address, or null.</summary>
    Task<FollowedPage?> FindAsync(string address, CancellationToken cancel);

    /// <summary>Keeps what was found, in place of what was found there before.</summary>
    Task SaveAsync(FollowedPage page, CancellationToken cancel);

    /// <summary>Pages of meetings held on or after a day, soonest first.</summary>
    Task<IReadOnlyList<FollowedPage>> FromAsync(DateOnly day, CancellationToken cancel);
}

/// <summary>A meeting's page on a council's site.</summary>
/// <param name="Address">Its address.</param>
/// <param name="CouncilKey">The council.</param>
/// <param name="BodyKey">The body.</param>
/// <param name="Date">The day of the meeting, or null when the page does not say.</param>
/// <param name="HasMinutes">Whether the minutes were published when it was last read.</param>
/// <param name="Agenda">What it said.</param>
/// <param name="SeenAt">When it was last read.</param>
public sealed record FollowedPage(
    string Address, string CouncilKey, string BodyKey, DateOnly? Date, bool HasMinutes, Agenda Agenda, DateTimeOffset SeenAt);
