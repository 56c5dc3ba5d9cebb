using Summariser.Core.Alignment;

namespace Summariser.Core.Summaries;

/// <summary>Drafts a summary. What it returns has been through the evidence checks.</summary>
public interface IDrafter
{
    /// <summary>The drafter's name as it appears in provenance.</summary>
    string Name { get; }

    /// <summary>Drafts every item of a meeting, and the overview.</summary>
    Task<Draft> DraftAsync(OpenMeeting meeting, CancellationToken cancel);

    /// <summary>Whether it can write in another manner and mind a note; a drafter that only quotes cannot.</summary>
    bool TakesWishes => false;

    /// <summary>Drafts some parts of a meeting again. Parts that were not asked for are empty in the answer.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="order">Which parts, and what to mind.</param>
    /// <param name="cancel">Stops the work.</param>
    async Task<Draft> RedraftAsync(OpenMeeting meeting, RedraftOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        var whole = await DraftAsync(meeting, cancel);
        return whole with
        {
            Overview = order.Overview ? whole.Overview : [],
            Items = [.. whole.Items.Select((item, place) => order.Items.Contains(place) ? item : new ItemDraft())],
        };
    }
}

/// <summary>Which parts of a meeting to draft again.</summary>
/// <param name="Items">Places of the items in the meeting's list, from 0.</param>
/// <param name="Overview">Whether the overview too.</param>
/// <param name="Note">What a person wants minded, in their words; empty for nothing.</param>
public sealed record RedraftOrder(IReadOnlyList<int> Items, bool Overview = false, string Note = "")
{
    /// <summary>The drafts of all items as they stand, which an overview is made from; empty where no overview is asked for.</summary>
    public IReadOnlyList<ItemDraft> Standing { get; init; } = [];

    /// <summary>The drafts of all items: those made now, and the standing ones of the others.</summary>
    /// <param name="made">One draft an item; those that were not asked for are passed over where there is a standing one.</param>
    public IEnumerable<ItemDraft> Together(IReadOnlyList<ItemDraft> made) =>
        made.Select((draft, place) => Items.Contains(place) || place >= Standing.Count ? draft : Standing[place]);
}

/// <summary>Makes the drafter of a name for a meeting.</summary>
/// <param name="drafter">The drafter's name, or empty for the settings' own.</param>
/// <param name="style">The manner to write in.</param>
/// <param name="meeting">The meeting whose words a drafter may keep answers about.</param>
/// <exception cref="InputException">There is no such drafter.</exception>
/// <exception cref="MissingComponentException">It needs something that is not configured.</exception>
public delegate IDrafter MakeDrafter(string drafter, SummaryStyle style, Guid meeting);
