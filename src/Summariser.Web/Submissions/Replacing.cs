using Microsoft.AspNetCore.Http;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Work;
using Summariser.Web.Access;
using Summariser.Web.Hosting;

namespace Summariser.Web.Submissions;

/// <summary>Brings another recording for a meeting, which is then worked on from the beginning.</summary>
internal sealed class Replacing(IMeetings meetings, IWorkQueue queue)
{
    /// <summary>Whether a meeting's recording can be replaced now: not while it is worked on, nor once it is public.</summary>
    public static bool IsPossible(MeetingRecord meeting) => meeting.State is MeetingState.Failed or MeetingState.Cancelled or MeetingState.Draft or MeetingState.InReview;

    /// <summary>The meeting, when a visitor may replace its recording.</summary>
    /// <exception cref="Refusal">They may not, or not now.</exception>
    public async Task<MeetingRecord> CheckAsync(Guid id, Visitor visitor, CancellationToken cancel)
    {
        var meeting = await meetings.FindAsync(id, cancel) is { } found && visitor.MaySubmit(found.CouncilKey) ? found : throw new Refusal(StatusCodes.Status404NotFound);
        return IsPossible(meeting) ? meeting : throw new Refusal(StatusCodes.Status409Conflict, "The recording cannot be replaced now. Cancel the work first; the recording of a published meeting stays.");
    }

    /// <summary>Puts another recording in the place of a meeting's own and begins the work again.</summary>
    public async Task<MeetingRecord> ReplaceAsync(MeetingRecord meeting, StoredFile recording, Visitor visitor, CancellationToken cancel)
    {
        await meetings.ChangeAsync(
            meeting.Id,
            now => IsPossible(now) ? now with { Recording = recording } : throw new InputException("The work on this meeting has begun meanwhile. Cancel it first."),
            new AuditNote(visitor.Actor, "recording-replaced", recording.Name), cancel);
        await queue.RetryAsync(meeting.Id, MeetingWork.Stages[0], visitor.Actor, cancel);
        return await meetings.FindAsync(meeting.Id, cancel) ?? meeting;
    }
}
