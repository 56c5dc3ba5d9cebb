using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>Email that waits, in the database.</summary>
internal sealed class MailOutbox(StoreDatabase database, TimeProvider clock) : IMailOutbox
{
    /// <summary>A message that was taken and neither sent nor failed comes back after this long: its machine is gone.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>What is older than this is not sent any more: email was off, or the mail server away for days.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    /// <summary>Addresses are not kept for longer than this.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MailMessage>> TakeDueAsync(int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await database.ReadAsync(context => context.MailMessages.AnyAsync(row => row.DueAt <= now, cancel), cancel) ? await TakeAsync(most, now, cancel) : [];
    }

    /// <inheritdoc/>
    public Task SentAsync(long message, CancellationToken cancel) =>
        SettleAsync(message, row => (row.DueAt, row.DeliveredAt, row.Reason) = (null, clock.GetUtcNow(), ""), cancel);

    /// <inheritdoc/>
    public Task FailedAsync(long message, string reason, DateTimeOffset? tryAgainAt, CancellationToken cancel) =>
        SettleAsync(message, row => (row.DueAt, row.Reason) = (tryAgainAt, reason), cancel);

    private Task SettleAsync(long message, Action<MailMessageRow> settle, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            if (await context.MailMessages.FindAsync([message], cancel) is { } row)
            {
                settle(row);
            }
        },
        cancel);

    private Task<MailMessage[]> TakeAsync(int most, DateTimeOffset now, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var (stale, old) = (now - Fresh, now - Kept);
            await context.MailMessages.Where(row => row.MadeAt < old).ExecuteDeleteAsync(cancel);
            await context.MailMessages.Where(row => row.DueAt != null && row.MadeAt < stale).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, (DateTimeOffset?)null), cancel);
            var due = await context.MailMessages.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Number).Take(most).ToListAsync(cancel);
            var taken = new List<MailMessage>();
            foreach (var row in due)
            {
                var meeting = (await context.Meetings.SingleAsync(each => each.Id == row.MeetingId, cancel)).ToRecord().Meeting;
                taken.Add(new MailMessage(row.Number, row.Recipient, row.MeetingId, meeting.Title, meeting.Date, row.State, row.Attempts));
                row.DueAt = now + Lease;
                row.Attempts++;
            }

            return taken.ToArray();
        },
        cancel);
}
