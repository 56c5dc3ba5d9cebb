using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Meetings;

/// <summary>Pages of followed bodies in the database.</summary>
internal sealed class FollowedPages(StoreDatabase database) : IFollowedPages
{
    /// <inheritdoc/>
    public Task<FollowedPage?> FindAsync(string address, CancellationToken cancel) => database.ReadAsync(
        async context => (await context.FollowedPages.SingleOrDefaultAsync(row => row.Address == address, cancel))?.ToRecord(), cancel);

    /// <inheritdoc/>
    public Task SaveAsync(FollowedPage page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        return database.WriteAsync(
            async context =>
            {
                var row = await context.FollowedPages.FindAsync([page.Address], cancel)
                    ?? context.FollowedPages.Add(new FollowedPageRow { Address = page.Address }).Entity;
                (row.CouncilKey, row.BodyKey, row.HeldDay) = (page.CouncilKey, page.BodyKey, MeetingRow.DayOf(page.Date));
                (row.HasMinutes, row.Agenda, row.SeenAt) = (page.HasMinutes, PackedJson.Pack(page.Agenda), page.SeenAt);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FollowedPage>> FromAsync(DateOnly day, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<FollowedPage>>(
        async context =>
        {
            var rows = await context.FollowedPages.Where(row => row.HeldDay >= day.DayNumber)
                .OrderBy(row => row.HeldDay).ThenBy(row => row.Address).ToListAsync(cancel);
            return [.. rows.Select(row => row.ToRecord())];
        },
        cancel);
}
