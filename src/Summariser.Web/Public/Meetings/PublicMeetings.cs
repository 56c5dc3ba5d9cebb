using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Rendering;
using Summariser.Web.Media;

namespace Summariser.Web.Public.Meetings;

/// <summary>The one way of public pages to a meeting's summary.</summary>
internal sealed class PublicMeetings(IMeetings meetings, IRevisions revisions, PublicRecordings recordings, CopyMaker copies)
{
    /// <summary>What stands at a public address, or null when nothing does, or nothing that may be known of.</summary>
    public async Task<AtAddress?> FindAsync(string council, string body, string date, CancellationToken cancel)
    {
        if (await meetings.FindAsync(council, body, date, cancel) is not { } record) return null;
        if (record.State == MeetingState.Withdrawn) return new AtAddress.Withdrawn(record);
        return await ReadAsync(record, cancel) is { } found ? new AtAddress.Published(found) : null;
    }

    /// <summary>The published meeting at an address, or null.</summary>
    public async Task<PublicMeeting?> ReadAsync(string council, string body, string date, CancellationToken cancel) =>
        await FindAsync(council, body, date, cancel) is AtAddress.Published { Meeting: var found } ? found : null;

    /// <summary>A meeting as the public reads it, or null when it may not.</summary>
    public async Task<PublicMeeting?> ReadAsync(MeetingRecord record, CancellationToken cancel) =>
        record.State.IsPublic() && record.PublishedRevision is { } number && await revisions.FindAsync(record.Id, number, cancel) is { } found
            ? new PublicMeeting(record, found.Revision, PublicSummary.Of(found.Summary), await SoundAsync(record, cancel))
            : null;

    // A recording with a closed part is heard without it; whoever asks first has that made.
    private async Task<PublicSound> SoundAsync(MeetingRecord record, CancellationToken cancel)
    {
        var sound = await recordings.FindAsync(record, cancel);
        if (sound is PublicSound.NotReady) copies.Order(record.Id);
        return sound;
    }
}

/// <summary>What stands at a public address.</summary>
internal abstract record AtAddress
{
    private AtAddress()
    {
    }

    /// <summary>A summary.</summary>
    public sealed record Published(PublicMeeting Meeting) : AtAddress;

    /// <summary>A notice that it was taken back.</summary>
    public sealed record Withdrawn(MeetingRecord Record) : AtAddress;
}
