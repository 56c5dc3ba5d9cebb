using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Meetings;

/// <summary>Councils and their bodies, in the database.</summary>
internal sealed class CouncilBook(StoreDatabase database, TimeProvider clock)
{
    public Task<IReadOnlyList<CouncilRecord>> CouncilsAsync(CancellationToken cancel) => database.ReadAsync<IReadOnlyList<CouncilRecord>>(
        async context =>
        [
            .. (await context.Councils.ToListAsync(cancel)).Select(row => row.ToRecord())
                .OrderBy(council => council.Name, StringComparer.OrdinalIgnoreCase).ThenBy(council => council.Key, StringComparer.Ordinal),
        ],
        cancel);

    public Task<IReadOnlyList<BodyRecord>> BodiesAsync(string? councilKey, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<BodyRecord>>(
        async context =>
        [
            .. (await context.Bodies.Where(row => councilKey == null || row.CouncilKey == councilKey).ToListAsync(cancel)).Select(row => row.ToRecord())
                .OrderBy(body => body.Name, StringComparer.OrdinalIgnoreCase).ThenBy(body => body.CouncilKey, StringComparer.Ordinal)
                .ThenBy(body => body.Key, StringComparer.Ordinal),
        ],
        cancel);

    public Task SaveAsync(CouncilRecord council, Actor actor, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var row = await context.Councils.FindAsync([council.Key], cancel) ?? context.Councils.Add(new CouncilRow { Key = council.Key }).Entity;
            (row.Name, row.MaxConcurrent, row.MailTo) = (council.Name, council.MaxConcurrent, council.MailTo);
            await AuditTrail.AppendAsync(context, new AuditNote(actor, "council-saved", council.Name), null, clock.GetUtcNow(), cancel);
        },
        cancel);

    public Task SaveAsync(BodyRecord body, Actor actor, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            if (await context.Councils.FindAsync([body.CouncilKey], cancel) is null)
            {
                throw new Core.InputException($"There is no council '{body.CouncilKey}'. Make the council first.");
            }

            var row = await context.Bodies.FindAsync([body.CouncilKey, body.Key], cancel)
                ?? context.Bodies.Add(new BodyRow { CouncilKey = body.CouncilKey, Key = body.Key }).Entity;
            (row.Name, row.FollowedAddress) = (body.Name, body.FollowedAddress);
            await AuditTrail.AppendAsync(context, new AuditNote(actor, "body-saved", body.Name), null, clock.GetUtcNow(), cancel);
        },
        cancel);
}
