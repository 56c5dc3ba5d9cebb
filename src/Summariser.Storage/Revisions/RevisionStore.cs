using Microsoft.EntityFrameworkCore;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Meetings;

namespace Summariser.Storage.Revisions;

/// <summary>Revisions in the database, which refuses to change them. The transcript, which most of them share, is kept once.</summary>
internal sealed class RevisionStore(StoreDatabase database, MeetingChanges changes, TimeProvider clock) : IRevisions
{
    /// <inheritdoc/>
    public Task<Revision> AddAsync(
        Guid meeting, int? basedOn, MeetingSummary summary, RevisionKind kind, AuditNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(note);
        return database.WriteAsync(
            async context =>
            {
                var row = await MeetingChanges.RequireAsync(context, meeting, cancel);
                if (row.CurrentRevision != basedOn)
                {
                    throw new RevisionConflictException(row.CurrentRevision ?? 0);
                }

                var revision = await RowOfAsync(context, meeting, basedOn, summary, kind, note, clock.GetUtcNow(), cancel);
                context.Revisions.Add(revision);
                await context.SaveChangesAsync(cancel);
                await changes.ApplyAsync(context, row, record => record with { CurrentRevision = revision.Number }, note, cancel);
                return revision.ToRecord();
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<(Revision Revision, MeetingSummary Summary)?> FindAsync(Guid meeting, int number, CancellationToken cancel) =>
        database.ReadAsync<(Revision, MeetingSummary)?>(
            async context => await context.Revisions.SingleOrDefaultAsync(row => row.MeetingId == meeting && row.Number == number, cancel) is { } row
                ? (row.ToRecord(), await SummaryOfAsync(context, row, cancel))
                : null,
            cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> ListAsync(Guid meeting, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<Revision>>(
        async context => await context.Revisions.Where(row => row.MeetingId == meeting).OrderByDescending(row => row.Number)
            .Select(row => new Revision(row.MeetingId, row.Number, row.BasedOn, row.Kind, row.By, row.At, row.Note, row.Digest, row.Unsupported))
            .ToListAsync(cancel),
        cancel);

    /// <summary>A revision's summary with its transcript, or without words whose time was over.</summary>
    public static async Task<MeetingSummary> SummaryOfAsync(StoreContext context, RevisionRow row, CancellationToken cancel) =>
        PackedJson.Unpack<MeetingSummary>(row.Summary) with
        {
            Transcript = await OpenMeetings.UtterancesAsync(context, row.TranscriptDigest, cancel) ?? [],
        };

    /// <summary>A summary as the row of the revision that comes after another.</summary>
    public static async Task<RevisionRow> RowOfAsync(
        StoreContext context, Guid meeting, int? basedOn, MeetingSummary summary, RevisionKind kind, AuditNote note, DateTimeOffset at, CancellationToken cancel) => new()
    {
        MeetingId = meeting,
        Number = (basedOn ?? 0) + 1,
        BasedOn = basedOn,
        Kind = kind,
        By = note.Actor.Name,
        At = at,
        Note = note.Detail,
        Digest = Digest.Of(summary),
        Unsupported = CountUnsupported(summary),
        TranscriptDigest = await OpenMeetings.KeepAsync(context, summary.Transcript, cancel),
        Summary = PackedJson.Pack(summary with { Transcript = [] }),
    };

    /// <summary>How many sentences of a summary are not supported.</summary>
    public static int CountUnsupported(MeetingSummary summary) =>
        summary.Overview.Sentences.Concat(summary.Items.SelectMany(item => item.Summary)).Count(sentence => sentence.Support == Support.Unsupported);
}
