using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Meetings;
using Summariser.Storage.Revisions;

namespace Summariser.Storage.Review;

/// <summary>
/// What comes from the review desk, in the database. It refuses to change a revision, so a closing removes each and writes its sealed form under
/// the same number, in the transaction that also writes who closed what into the audit log.
/// </summary>
internal sealed class ReviewRecords(StoreDatabase database, MeetingChanges changes, TimeProvider clock) : IReviewRecords
{
    /// <inheritdoc/>
    public Task<Revision> AddAsync(Guid meeting, int basedOn, ReviewCopy copy, RevisionKind kind, AuditNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(note);
        return database.WriteAsync(
            async context => await AddAsync(context, await RequireAsync(context, meeting, basedOn, cancel), basedOn, copy, kind, note, record => record, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<Revision> CloseAsync(ClosingOrder closing, AuditNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(closing);
        ArgumentNullException.ThrowIfNull(note);
        return database.WriteAsync(
            async context =>
            {
                var meeting = await RequireAsync(context, closing.Meeting, closing.BasedOn, cancel);
                var old = await SealRevisionsAsync(context, closing, cancel);
                await SealRemarksAsync(context, closing, cancel);
                await RestrictAsync(context, closing, cancel);
                var newest = await AddAsync(
                    context, meeting, closing.BasedOn, closing.Copy, RevisionKind.Closed, note,
                    record => record with { ClosedByClerk = [.. record.ClosedByClerk.Union(closing.Ranges)] }, cancel);
                await OpenMeetings.DropUnusedAsync(context, old, except: null, cancel);
                return newest;
            },
            cancel);
    }

    // A worker that is under way has words that it would keep again.
    private static async Task<MeetingRow> RequireAsync(StoreContext context, Guid id, int basedOn, CancellationToken cancel)
    {
        var meeting = await MeetingChanges.RequireAsync(context, id, cancel);
        return meeting.State.IsUnfinished() ? throw new InputException("This meeting is being worked on again. Come back when its draft is ready.")
            : meeting.CurrentRevision != basedOn ? throw new RevisionConflictException(meeting.CurrentRevision ?? 0)
            : meeting;
    }

    private async Task<Revision> AddAsync(
        StoreContext context, MeetingRow meeting, int basedOn, ReviewCopy copy, RevisionKind kind, AuditNote note, Func<MeetingRecord, MeetingRecord> change,
        CancellationToken cancel)
    {
        var newest = await RevisionStore.RowOfAsync(context, meeting.Id, basedOn, copy.Summary, kind, note, clock.GetUtcNow(), cancel);
        context.Revisions.Add(newest);
        await OpenMeetings.SaveAsync(context, meeting.Id, copy.Open, cancel);
        await context.SaveChangesAsync(cancel);
        await changes.ApplyAsync(context, meeting, record => change(record) with { CurrentRevision = newest.Number }, note, cancel);
        return newest.ToRecord();
    }

    private static async Task<IReadOnlyList<string>> SealRevisionsAsync(StoreContext context, ClosingOrder closing, CancellationToken cancel)
    {
        var rows = await context.Revisions.AsNoTracking().Where(row => row.MeetingId == closing.Meeting).OrderBy(row => row.Number).ToListAsync(cancel);
        var alignment = await context.Alignments.AsNoTracking().SingleOrDefaultAsync(row => row.MeetingId == closing.Meeting, cancel);
        string[] old = [.. rows.Select(row => row.TranscriptDigest).Append(alignment?.TranscriptDigest).OfType<string>().Distinct()];
        await context.Revisions.Where(row => row.MeetingId == closing.Meeting).ExecuteDeleteAsync(cancel);
        foreach (var row in rows)
        {
            context.Revisions.Add(await SealedAsync(context, row, closing, cancel));
        }

        await context.SaveChangesAsync(cancel);
        return old;
    }

    private static async Task<RevisionRow> SealedAsync(StoreContext context, RevisionRow row, ClosingOrder closing, CancellationToken cancel)
    {
        var summary = closing.Seal(await RevisionStore.SummaryOfAsync(context, row, cancel));
        row.Note = closing.SealRemark(new Remark(null, "", row.Note)).Text;
        row.Digest = Digest.Of(summary);
        row.Unsupported = RevisionStore.CountUnsupported(summary);
        row.TranscriptDigest = await OpenMeetings.KeepAsync(context, summary.Transcript, cancel);
        row.Summary = PackedJson.Pack(summary with { Transcript = [] });
        return row;
    }

    private static async Task SealRemarksAsync(StoreContext context, ClosingOrder closing, CancellationToken cancel)
    {
        foreach (var comment in await context.Comments.Where(row => row.MeetingId == closing.Meeting).ToListAsync(cancel))
        {
            (_, comment.Quote, comment.Text) = closing.SealRemark(new Remark(comment.Item, comment.Quote, comment.Text));
        }

        foreach (var report in await context.MistakeReports.Where(row => row.MeetingId == closing.Meeting).ToListAsync(cancel))
        {
            report.Answer = closing.SealRemark(new Remark(report.Item, report.Quote, report.Answer)).Text;
            (_, report.Quote, report.Text) = closing.SealRemark(new Remark(report.Item, report.Quote, report.Text));
        }
    }

    // An item that a clerk closed as a whole stays closed when the recording is worked on again.
    private static async Task RestrictAsync(StoreContext context, ClosingOrder closing, CancellationToken cancel)
    {
        if (closing.Items.Count == 0 || await context.Agendas.SingleOrDefaultAsync(each => each.MeetingId == closing.Meeting, cancel) is not { } row)
        {
            return;
        }

        var agenda = PackedJson.Unpack<Agenda>(row.Agenda);
        if (agenda.Items.Count == closing.Copy.Open.Items.Count)
        {
            row.Agenda = PackedJson.Pack(agenda with
            {
                Items = [.. agenda.Items.Select((item, place) => closing.Items.Contains(place) ? item with { Restricted = true } : item)],
            });
        }
    }
}
