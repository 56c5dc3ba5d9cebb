using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Audit;

/// <summary>The audit log in the database, which refuses to change or remove its entries.</summary>
internal sealed class AuditLog(StoreDatabase database, TimeProvider clock) : IAuditLog
{
    /// <inheritdoc/>
    public Task WriteAsync(AuditNote note, Guid? meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(note);
        return database.WriteAsync(context => AuditTrail.AppendAsync(context, note, meeting, clock.GetUtcNow(), cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<AuditEvent>> ListAsync(Guid? meeting, int skip, int take, CancellationToken cancel) =>
        ListAsync(context => meeting is { } id ? context.Audit.Where(row => row.MeetingId == id) : context.Audit, skip, take, cancel);

    /// <inheritdoc/>
    public Task<Page<AuditEvent>> OfCouncilsAsync(IReadOnlyCollection<string> councils, int skip, int take, CancellationToken cancel) => ListAsync(
        context => context.Audit.Where(row => context.Meetings.Any(meeting => meeting.Id == row.MeetingId && councils.Contains(meeting.CouncilKey))),
        skip, take, cancel);

    /// <inheritdoc/>
    public Task<long?> FirstBrokenAsync(CancellationToken cancel) => database.ReadAsync<long?>(
        async context =>
        {
            var (number, previous) = (0L, "");
            await foreach (var row in context.Audit.OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (row.Number != ++number || row.Previous != previous || row.Hash != AuditTrail.HashOf(row))
                {
                    return number;
                }

                previous = row.Hash;
            }

            return null;
        },
        cancel);

    private Task<Page<AuditEvent>> ListAsync(Func<StoreContext, IQueryable<AuditRow>> which, int skip, int take, CancellationToken cancel) => database.ReadAsync(
        async context =>
        {
            var rows = await which(context).OrderByDescending(row => row.Number).Skip(skip).Take(take).ToListAsync(cancel);
            return new Page<AuditEvent>([.. rows.Select(row => row.ToRecord())], await which(context).CountAsync(cancel));
        },
        cancel);
}
