using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>What was spent, in the database.</summary>
internal sealed class SpendLedger(StoreDatabase database) : ISpend
{
    /// <inheritdoc/>
    public Task AddAsync(SpendEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(
            async context => context.Spend.Add(new SpendRow
            {
                Number = await Counters.NextAsync(context, "spend", cancel),
                MeetingId = entry.Meeting,
                At = entry.At,
                What = entry.What,
                Model = entry.Model,
                InputTokens = entry.InputTokens,
                OutputTokens = entry.OutputTokens,
                Price = entry.Price,
            }),
            cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpendEntry>> OfAsync(Guid meeting, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<SpendEntry>>(
        async context =>
        [
            .. (await context.Spend.Where(row => row.MeetingId == meeting).OrderBy(row => row.Number).ToListAsync(cancel)).Select(row => row.ToRecord()),
        ],
        cancel);
}
