using Microsoft.EntityFrameworkCore;
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
/// Closes parts of meetings in the database. It refuses to change a revision, so each is removed and its sealed form written under the same
/// number, in the transaction that also writes who closed what into the audit log.
/// </summary>
internal sealed class ClosedRecords(StoreDatabase database, MeetingChanges changes, TimeProvider clock) : IClosedRecords
{
    /// <inheritdoc/>
    public Task<Revision> CloseAsync(ClosingOrder closing, AuditNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(closing);
        ArgumentNullException.ThrowIfNull(note);
        return database.WriteAsync(
            async context =>
            {
                var meeting = await MeetingChanges.RequireAsync(context, closing.Meeting, cancel);
                if (meeting.CurrentRevision != closing.BasedOn)
                {
                    throw new RevisionConflictException(meeting.CurrentRevision ?? 0);
                }

                var old = await SealRevisionsAsync(context, closing, cancel);
                await OpenMeetings.SaveAsync(context, closing.Meeting, closing.Open, cancel);
                var newest = await RevisionStore.RowOfAsync(
                    context, closing.Meeting, closing.BasedOn, closing.Summary, RevisionKind.Closed, note, clock.GetUtcNow(), cancel);
                context.Revisions.Add(newest);
                await SealRemarksAsync(context, closing, cancel);
                await RestrictAsync(context, closing, cancel);
                await context.SaveChangesAsync(cancel);
                await OpenMeetings.DropUnusedAsync(context, old, except: null, cancel);
                await changes.ApplyAsync(
                    context, meeting, record => record with { CurrentRevision = newest.Number, ClosedByClerk = [.. record.ClosedByClerk.Union(closing.Ranges)] }, note, cancel);
                return newest.ToRecord();
            },
            cancel);
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
        if (agenda.Items.Count == closing.Open.Items.Count)
        {
            row.Agenda = PackedJson.Pack(agenda with
            {
                Items = [.. agenda.Items.Select((item, place) => closing.Items.Contains(place) ? item with { Restricted = true } : item)],
            });
        }
    }
}
