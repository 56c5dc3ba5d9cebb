using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Web.Access;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Meetings;

/// <summary>The one way to a meeting: who may not see it is told the same as if there were none.</summary>
internal sealed class MeetingAccess(IMeetings meetings, IRevisions revisions)
{
    /// <summary>A meeting whose summary the caller may see.</summary>
    public async Task<MeetingRecord> SeeAsync(Guid id, Caller caller, CancellationToken cancel) =>
        await meetings.FindAsync(id, cancel) is { } found && caller.MaySee(found) ? found : throw NotFound();

    /// <summary>A meeting whose way the caller may follow or steer; the permission of the address says that they may at all.</summary>
    public async Task<MeetingRecord> FollowAsync(Guid id, Caller caller, CancellationToken cancel) =>
        await meetings.FindAsync(id, cancel) is { } found && caller.IsFor(found.CouncilKey) ? found : throw NotFound();

    /// <summary>The summary the caller may see: the published one, or any for keys that may read. Closed parts hold their number and times only.</summary>
    /// <param name="meeting">A meeting that the caller may see.</param>
    /// <param name="asked">The revision asked for, or null for the newest the caller may see.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<MeetingSummary?> SummaryAsync(MeetingRecord meeting, int? asked, Caller caller, CancellationToken cancel)
    {
        var number = caller.MayRead ? asked ?? meeting.CurrentRevision : meeting.PublishedRevision;
        if (number is null || (asked is not null && asked != number)) return null;
        return await revisions.FindAsync(meeting.Id, number.Value, cancel) is { } found ? PublicSummary.Of(found.Summary) : null;
    }

    public static Refusal NotFound() => new(StatusCodes.Status404NotFound);
}
