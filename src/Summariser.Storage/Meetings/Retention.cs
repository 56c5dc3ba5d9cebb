using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Search;

namespace Summariser.Storage.Meetings;

/// <summary>Removes what has been kept for long enough, meeting by meeting, so that others can write in between.</summary>
internal sealed class Retention(StoreDatabase database, IFileStore files, MeetingChanges changes, Register register, TimeProvider clock) : IRetention
{
    private static readonly MeetingState[] Unfinished = [MeetingState.Submitted, MeetingState.Processing];
    private static readonly MeetingState[] Public = [MeetingState.Published, MeetingState.Corrected];

    /// <inheritdoc/>
    public async Task<Purged> PurgeAsync(RetentionLimits until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(until);
        var recordings = await EachAsync(until.Recordings, WithOldRecording, PurgeRecordingAsync, cancel);
        var transcripts = await EachAsync(until.Transcripts, WithOldTranscript, PurgeTranscriptAsync, cancel);
        var drafts = await EachAsync(until.Drafts, WithOldDrafts, (context, row) => PurgeDraftsAsync(context, row, until.Drafts!.Value, cancel), cancel);
        return new Purged(recordings, transcripts, drafts, await PurgeReportsAsync(until.Reports, cancel));

        Task<int> PurgeRecordingAsync(StoreContext context, MeetingRow row) => this.PurgeRecordingAsync(context, row, cancel);
        Task<int> PurgeTranscriptAsync(StoreContext context, MeetingRow row) => this.PurgeTranscriptAsync(context, row, cancel);
    }

    private static IQueryable<MeetingRow> WithOldRecording(StoreContext context, DateTimeOffset until) =>
        context.Meetings.Where(row => row.RecordingDigest != null && row.SubmittedAt < until && !Unfinished.Contains(row.State));

    private static IQueryable<MeetingRow> WithOldTranscript(StoreContext context, DateTimeOffset until) =>
        context.Meetings.Where(row => row.ChangedAt < until && !Unfinished.Contains(row.State) && !Public.Contains(row.State) &&
            context.Alignments.Any(alignment => alignment.MeetingId == row.Id && alignment.TranscriptDigest != null));

    private static IQueryable<MeetingRow> WithOldDrafts(StoreContext context, DateTimeOffset until) =>
        context.Meetings.Where(row => !Unfinished.Contains(row.State) && context.Revisions.Any(revision =>
            revision.MeetingId == row.Id && revision.At < until && revision.Number != row.CurrentRevision && revision.Number != row.PublishedRevision));

    private async Task<int> EachAsync(
        DateTimeOffset? until, Func<StoreContext, DateTimeOffset, IQueryable<MeetingRow>> old, Func<StoreContext, MeetingRow, Task<int>> purge, CancellationToken cancel)
    {
        if (until is not { } limit)
        {
            return 0;
        }

        var removed = 0;
        foreach (var id in await database.ReadAsync(context => old(context, limit).Select(row => row.Id).ToListAsync(cancel), cancel))
        {
            // Looked for again, alone: somebody may have taken the meeting up meanwhile.
            removed += await database.WriteAsync(
                async context => await old(context, limit).SingleOrDefaultAsync(row => row.Id == id, cancel) is { } row ? await purge(context, row) : 0, cancel);
        }

        return removed;
    }

    private async Task<int> PurgeRecordingAsync(StoreContext context, MeetingRow row, CancellationToken cancel)
    {
        if (row.State.IsPublic() && row.ToRecord().Meeting.WebcastUrl is null)
        {
            // The public page plays it.
            return 0;
        }

        var digest = row.RecordingDigest!;
        if (!await context.Meetings.AnyAsync(other => other.RecordingDigest == digest && other.Id != row.Id, cancel))
        {
            // Before the row, so that a program that ends here removes what is left the next time.
            await files.RemoveAsync(digest, cancel);
        }

        await changes.ApplyAsync(context, row, record => record with { Recording = null }, new AuditNote(Actor.Program, "recording-purged", row.RecordingName), cancel);
        return 1;
    }

    private async Task<int> PurgeTranscriptAsync(StoreContext context, MeetingRow row, CancellationToken cancel)
    {
        var alignment = await context.Alignments.SingleAsync(each => each.MeetingId == row.Id, cancel);
        alignment.TranscriptDigest = null;
        await context.SaveChangesAsync(cancel);
        var own = await context.Revisions.Where(revision => revision.MeetingId == row.Id).Select(revision => revision.TranscriptDigest).ToListAsync(cancel);
        await OpenMeetings.DropUnusedAsync(context, own, except: row.Id, cancel);
        await register.RewriteAsync(context, row, cancel);
        await AuditTrail.AppendAsync(context, new AuditNote(Actor.Program, "transcript-purged"), row.Id, clock.GetUtcNow(), cancel);
        return 1;
    }

    private async Task<int> PurgeDraftsAsync(StoreContext context, MeetingRow row, DateTimeOffset until, CancellationToken cancel)
    {
        var old = context.Revisions.Where(revision =>
            revision.MeetingId == row.Id && revision.At < until && revision.Number != row.CurrentRevision && revision.Number != row.PublishedRevision);
        var digests = await old.Select(revision => revision.TranscriptDigest).ToListAsync(cancel);
        var removed = await old.ExecuteDeleteAsync(cancel);
        await OpenMeetings.DropUnusedAsync(context, digests, except: null, cancel);
        await AuditTrail.AppendAsync(context, new AuditNote(Actor.Program, "drafts-purged", $"{removed} revisions"), row.Id, clock.GetUtcNow(), cancel);
        return removed;
    }

    private Task<int> PurgeReportsAsync(DateTimeOffset? until, CancellationToken cancel) => until is not { } limit
        ? Task.FromResult(0)
        : database.WriteAsync(
            async context =>
            {
                var removed = await context.MistakeReports.Where(row => row.AnsweredAt < limit).ExecuteDeleteAsync(cancel);
                if (removed > 0)
                {
                    await AuditTrail.AppendAsync(context, new AuditNote(Actor.Program, "reports-purged", $"{removed} reports"), null, clock.GetUtcNow(), cancel);
                }

                return removed;
            },
            cancel);
}
