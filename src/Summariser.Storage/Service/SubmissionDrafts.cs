using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>Submissions that are not handed in yet, in the database.</summary>
internal sealed class SubmissionDrafts(StoreDatabase database, TimeProvider clock) : ISubmissionDrafts
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public Task<SubmissionDraft?> FindAsync(Guid id, string owner, CancellationToken cancel) => database.ReadAsync(
        async context => (await context.SubmissionDrafts.SingleOrDefaultAsync(row => row.Id == id && row.Owner == owner, cancel))?.ToRecord(), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SubmissionDraft>> ListAsync(string owner, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<SubmissionDraft>>(
        async context => [.. (await context.SubmissionDrafts.Where(row => row.Owner == owner).OrderByDescending(row => row.ChangedAt).ToListAsync(cancel)).Select(row => row.ToRecord())],
        cancel);

    /// <inheritdoc/>
    public Task SaveAsync(SubmissionDraft draft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return database.WriteAsync(
            async context =>
            {
                var (now, over) = (clock.GetUtcNow(), clock.GetUtcNow() - Kept);
                await context.SubmissionDrafts.Where(row => row.ChangedAt < over && row.Id != draft.Id).ExecuteDeleteAsync(cancel);
                var row = await context.SubmissionDrafts.FindAsync([draft.Id], cancel) ?? await AddAsync(context, draft, cancel);
                if (row.Owner != draft.Owner)
                {
                    throw new InputException("This submission is somebody else's. Begin one of your own.");
                }

                (row.ChangedAt, row.Draft) = (now, PackedJson.Pack(draft));
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(Guid id, string owner, CancellationToken cancel) => database.WriteAsync(
        context => context.SubmissionDrafts.Where(row => row.Id == id && row.Owner == owner).ExecuteDeleteAsync(cancel), cancel);

    private static async Task<SubmissionDraftRow> AddAsync(StoreContext context, SubmissionDraft draft, CancellationToken cancel) =>
        await context.SubmissionDrafts.CountAsync(row => row.Owner == draft.Owner, cancel) < SubmissionDraft.MostByOwner
            ? context.SubmissionDrafts.Add(new SubmissionDraftRow { Id = draft.Id, Owner = draft.Owner }).Entity
            : throw new InputException($"You have begun {SubmissionDraft.MostByOwner} submissions. Hand some in or remove them first.");
}
