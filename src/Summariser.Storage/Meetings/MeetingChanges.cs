using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Search;
using Summariser.Storage.Service;

namespace Summariser.Storage.Meetings;

/// <summary>Changes of a meeting with all that follows from one: the audit log, the news, the webhooks, what searches find.</summary>
internal sealed class MeetingChanges(Register register, TimeProvider clock)
{
    /// <summary>The row of a meeting, to be changed.</summary>
    /// <exception cref="InputException">There is no such meeting.</exception>
    public static async Task<MeetingRow> RequireAsync(StoreContext context, Guid id, CancellationToken cancel) =>
        await context.Meetings.SingleOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw new InputException($"There is no meeting {id}. List the meetings to see those there are.");

    /// <summary>Changes a meeting and writes it down.</summary>
    /// <exception cref="InputException">Its state may not follow the one it has.</exception>
    public async Task<MeetingRecord> ApplyAsync(
        StoreContext context, MeetingRow row, Func<MeetingRecord, MeetingRecord> change, AuditNote note, CancellationToken cancel)
    {
        var before = row.ToRecord();
        var changed = change(before);
        if (changed.State != before.State && !before.State.MayBecome(changed.State))
        {
            throw new InputException(
                $"This meeting is {NewsDesk.NameOf(before.State)} and cannot become {NewsDesk.NameOf(changed.State)}. Load it again to see what can be done with it.");
        }

        var (shown, day) = (row.ShownRevision, row.HeldDay);
        row.Take(changed);
        row.Version++;
        row.ChangedAt = clock.GetUtcNow();
        if (changed.State.IsPublic())
        {
            row.PublishedAt ??= row.ChangedAt;
        }

        await context.SaveChangesAsync(cancel);
        if (row.CurrentRevision != before.CurrentRevision || row.ShownRevision != shown || row.HeldDay != day ||
            row.CouncilKey != before.CouncilKey || row.BodyKey != before.BodyKey)
        {
            await register.RewriteAsync(context, row, cancel);
        }

        var after = row.ToRecord();
        await AuditTrail.AppendAsync(context, note, row.Id, row.ChangedAt, cancel);
        if (after.State != before.State)
        {
            await NewsDesk.AddStateAsync(context, after, row.ChangedAt, cancel);
            await MailDesk.AddAsync(context, before.State, after, row.ChangedAt, cancel);
        }

        return after;
    }
}
