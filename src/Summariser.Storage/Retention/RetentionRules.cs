using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Meetings;

namespace Summariser.Storage.Retention;

/// <summary>
/// Removes what is past its time. What the public reads is never touched, nor a meeting that is being worked on; each removal leaves a line in
/// the audit log.
/// </summary>
/// <param name="store">Where everything is kept.</param>
/// <param name="options">How long.</param>
/// <param name="clock">The time.</param>
public sealed class RetentionRules(ServiceStore store, RetentionOptions options, TimeProvider clock)
{
    private static readonly MeetingState[] Public = [MeetingState.Published, MeetingState.Corrected];
    private static readonly MeetingState[] Unfinished = [MeetingState.Submitted, MeetingState.Processing];

    private readonly StoreDatabase database = store.Database;
    private readonly MeetingChanges changes = new(store.Register, clock);

    /// <summary>Removes everything whose time is over.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await EachAsync(options.RecordingDays, (context, before) => context.Meetings.Where(row => row.RecordingDigest != null && row.SubmittedAt < before), RemoveRecordingAsync, cancel);
        await EachAsync(options.TranscriptDays, OfOldTranscripts, RemoveTranscriptAsync, cancel);
        await EachAsync(options.DraftDays, OfOldDrafts, RemoveDraftsAsync, cancel);
    }

    private static IQueryable<MeetingRow> OfOldTranscripts(StoreContext context, DateTimeOffset before) => context.Meetings.Where(row =>
        row.SubmittedAt < before && !Public.Contains(row.State) &&
        context.Alignments.Any(alignment => alignment.MeetingId == row.Id && alignment.TranscriptDigest != null));

    private static IQueryable<MeetingRow> OfOldDrafts(StoreContext context, DateTimeOffset before) => context.Meetings.Where(row =>
        context.Revisions.Any(revision =>
            revision.MeetingId == row.Id && revision.At < before && revision.Number != row.CurrentRevision && revision.Number != row.PublishedRevision));

    /// <summary>One transaction a meeting, so that a stop in between leaves each as it was or done.</summary>
    private async Task EachAsync(
        int days, Func<StoreContext, DateTimeOffset, IQueryable<MeetingRow>> past, Func<Guid, DateTimeOffset, CancellationToken, Task> remove, CancellationToken cancel)
    {
        if (days == 0)
        {
            return;
        }

        var before = clock.GetUtcNow().AddDays(-days);
        var meetings = await database.ReadAsync(
            context => past(context, before).Where(row => !Unfinished.Contains(row.State)).Select(row => row.Id).ToListAsync(cancel), cancel);
        foreach (var meeting in meetings)
        {
            await remove(meeting, before, cancel);
        }
    }

    private async Task RemoveRecordingAsync(Guid id, DateTimeOffset before, CancellationToken cancel)
    {
        var orphan = await database.WriteAsync(
            async context =>
            {
                var row = await MeetingChanges.RequireAsync(context, id, cancel);
                var record = row.ToRecord();
                if (record.Recording is not { } recording || record.State.IsUnfinished() || (record.State.IsPublic() && record.Meeting.WebcastUrl is null))
                {
                    return null;
                }

                await changes.ApplyAsync(context, row, now => now with { Recording = null }, Note("recording-removed", options.RecordingDays), cancel);
                return await context.Meetings.AnyAsync(other => other.RecordingDigest == recording.Digest, cancel) ? null : recording.Digest;
            },
            cancel);
        if (orphan is not null)
        {
            await store.Files.RemoveAsync(orphan, cancel);
        }
    }

    private Task RemoveTranscriptAsync(Guid id, DateTimeOffset before, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var row = await MeetingChanges.RequireAsync(context, id, cancel);
            if (row.State.IsPublic() || row.State.IsUnfinished())
            {
                return;
            }

            var digests = await context.Revisions.Where(revision => revision.MeetingId == id).Select(revision => revision.TranscriptDigest)
                .Concat(context.Alignments.Where(alignment => alignment.MeetingId == id).Select(alignment => alignment.TranscriptDigest!)).Distinct().ToListAsync(cancel);
            await context.Alignments.Where(alignment => alignment.MeetingId == id).ExecuteDeleteAsync(cancel);
            await context.Transcripts.Where(transcript => digests.Contains(transcript.Digest) &&
                !context.Revisions.Any(revision => revision.MeetingId != id && revision.TranscriptDigest == transcript.Digest) &&
                !context.Alignments.Any(alignment => alignment.TranscriptDigest == transcript.Digest)).ExecuteDeleteAsync(cancel);
            await store.Register.RewriteAsync(context, row, cancel);
            await changes.ApplyAsync(context, row, now => now, Note("transcript-removed", options.TranscriptDays), cancel);
        },
        cancel);

    private Task RemoveDraftsAsync(Guid id, DateTimeOffset before, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var row = await MeetingChanges.RequireAsync(context, id, cancel);
            var removed = await context.Revisions
                .Where(revision => revision.MeetingId == id && revision.At < before && revision.Number != row.CurrentRevision && revision.Number != row.PublishedRevision)
                .ExecuteDeleteAsync(cancel);
            if (removed > 0)
            {
                await changes.ApplyAsync(context, row, now => now, Note("drafts-removed", options.DraftDays), cancel);
            }
        },
        cancel);

    private static AuditNote Note(string action, int days) => new(Actor.Program, action, $"kept for {days} days");
}
