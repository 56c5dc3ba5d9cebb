using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Web.Access;

namespace Summariser.Web.Media;

/// <summary>The one way to recordings and captions: who may not have one is told the same as if there were none.</summary>
internal sealed class MediaAccess(IMeetings meetings, IRevisions revisions, PublicRecordings recordings, CopyMaker copies)
{
    /// <summary>The file that somebody may play, or null.</summary>
    public async Task<StoredFile?> RecordingAsync(Guid id, Visitor visitor, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { Recording: { } whole } meeting) return null;
        if (visitor.MayReview(meeting.CouncilKey)) return whole;
        if (visitor.MaySubmit(meeting.CouncilKey) && !await recordings.HasClosedPartsAsync(meeting, cancel)) return whole;
        switch (await recordings.FindAsync(meeting, cancel))
        {
            case PublicSound.Whole open:
                return open.File;
            case PublicSound.Copy copy:
                return copy.File;
            case PublicSound.NotReady:
                copies.Order(id);
                return null;
            default:
                return null;
        }
    }

    /// <summary>The summary whose words somebody may read along, closed parts left out; null when there is none.</summary>
    public async Task<MeetingSummary?> SummaryAsync(Guid id, Visitor visitor, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } meeting) return null;
        var number = visitor.MaySubmit(meeting.CouncilKey) ? meeting.CurrentRevision : meeting.State.IsPublic() ? meeting.PublishedRevision : null;
        return number is { } known && await revisions.FindAsync(id, known, cancel) is { } found ? PublicSummary.Of(found.Summary) : null;
    }

    /// <summary>Who asks: these addresses are open to anybody, so nobody has looked at the cookie yet.</summary>
    public static async Task<Visitor> VisitorAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Visitor.Scheme)).Principal is { } principal ? Visitor.Of(principal) : Visitor.Nobody;
}
