using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Recordings;

/// <summary>
/// What the public may hear of recordings. Where a part of one is closed, the public gets a copy of its sound without that part, and nothing
/// until the copy is made: a recording is never cut while it is sent.
/// </summary>
/// <param name="meetings">The meetings.</param>
/// <param name="revisions">Their summaries, which say what is closed.</param>
/// <param name="files">Where recordings and copies are kept.</param>
/// <param name="copies">Which file is whose copy.</param>
/// <param name="silencer">Makes the copies.</param>
public sealed class PublicRecordings(IMeetings meetings, IRevisions revisions, IFileStore files, IPublicCopies copies, ISilencer silencer)
{
    private const string CopyName = "recording.m4a";

    /// <summary>What the public may hear of a meeting now.</summary>
    public async Task<PublicSound> FindAsync(MeetingRecord meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (!meeting.State.IsPublic() || meeting.Recording is not { } recording)
        {
            return new PublicSound.None();
        }

        var closed = await ClosedAsync(meeting, cancel);
        if (closed.Count == 0)
        {
            return new PublicSound.Whole(recording);
        }

        return await copies.FindAsync(meeting.Id, cancel) is { } copy && copy.MadeFrom == MadeFrom(meeting, recording, closed)
            ? new PublicSound.Copy(copy.File)
            : new PublicSound.NotReady();
    }

    /// <summary>Whether any part of a meeting is closed, in the summary that the public reads or in the newest.</summary>
    public async Task<bool> HasClosedPartsAsync(MeetingRecord meeting, CancellationToken cancel) => (await ClosedAsync(meeting, cancel)).Count > 0;

    /// <summary>Makes the copy that the public is to hear where one is due and missing, and removes one that is no longer right.</summary>
    public async Task RefreshAsync(Guid meeting, CancellationToken cancel)
    {
        var record = await meetings.FindAsync(meeting, cancel);
        var closed = record is { Recording: not null } && record.State.IsPublic() ? await ClosedAsync(record, cancel) : [];
        var due = closed.Count > 0 ? MadeFrom(record!, record!.Recording!, closed) : null;
        var copy = await copies.FindAsync(meeting, cancel);
        if (copy?.MadeFrom == due)
        {
            return;
        }

        if (copy is not null)
        {
            await RemoveAsync(copy, cancel);
        }

        if (due is not null)
        {
            await MakeAsync(record!, closed, due, cancel);
        }
    }

    /// <summary>The meetings that have a copy.</summary>
    public async Task<IReadOnlyList<Guid>> CopiedAsync(CancellationToken cancel) => [.. (await copies.ListAsync(cancel)).Select(copy => copy.Meeting)];

    private async Task MakeAsync(MeetingRecord meeting, IReadOnlyList<TimeRange> closed, string madeFrom, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("summariser-");
        try
        {
            var output = Path.Combine(folder.FullName, CopyName);
            await silencer.SilenceAsync(new Recording(files.PathOf(meeting.Recording!), meeting.Options.Track), closed, output, cancel);
            var file = await files.TakeAsync(output, CopyName, cancel);
            await copies.SaveAsync(new PublicCopy(meeting.Id, madeFrom, file), cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RemoveAsync(PublicCopy copy, CancellationToken cancel)
    {
        await copies.RemoveAsync(copy.Meeting, cancel);

        // The same recording handed in for two councils gives one copy.
        if (!(await copies.ListAsync(cancel)).Any(other => other.File.Digest == copy.File.Digest))
        {
            await files.RemoveAsync(copy.File.Digest, cancel);
        }
    }

    /// <summary>What is closed in the public summary or in the newest: a part that a clerk has just closed is silent at once.</summary>
    private async Task<IReadOnlyList<TimeRange>> ClosedAsync(MeetingRecord meeting, CancellationToken cancel)
    {
        var closed = new SortedSet<(double Start, double End)>();
        foreach (var number in new[] { meeting.PublishedRevision, meeting.CurrentRevision }.OfType<int>().Distinct())
        {
            if (await revisions.FindAsync(meeting.Id, number, cancel) is { } found)
            {
                closed.UnionWith(Parts(found.Summary));
            }
        }

        return [.. closed.Select(part => new TimeRange(part.Start, part.End))];
    }

    private static IEnumerable<(double Start, double End)> Parts(MeetingSummary summary) =>
        summary.Items.Where(item => item.Status == ItemStatus.Closed).SelectMany(item => item.Stretches).Select(stretch => (stretch.Start, stretch.End))
            .Concat(summary.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => (outside.Start, outside.End)));

    private string MadeFrom(MeetingRecord meeting, StoredFile recording, IReadOnlyList<TimeRange> closed) =>
        Digest.Of((silencer.Version, recording.Digest, meeting.Options.Track, closed));
}
