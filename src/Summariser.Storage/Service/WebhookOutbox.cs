using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>Webhooks and the messages that wait for them, in the database. Messages are written with the change they tell of.</summary>
internal sealed class WebhookOutbox(StoreDatabase database, TimeProvider clock) : IWebhooks
{
    private const int SecretBytes = 32;

    /// <summary>A message that was taken and neither arrived nor failed comes back after this long: its worker is gone.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Messages that arrived or were given up are kept this long, for whoever asks what happened.</summary>
    private static readonly TimeSpan KeptSettled = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public async Task<(Webhook Webhook, string Secret)> MakeAsync(Uri address, string? councilKey, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(actor);
        var row = new WebhookRow
        {
            Id = Guid.NewGuid(),
            Address = address.AbsoluteUri,
            Secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)),
            CouncilKey = councilKey,
            MadeAt = clock.GetUtcNow(),
        };
        await database.WriteAsync(
            async context =>
            {
                context.Webhooks.Add(row);
                await AuditTrail.AppendAsync(context, new AuditNote(actor, "webhook-made", address.Host), null, row.MadeAt, cancel);
            },
            cancel);
        return (row.ToRecord(), row.Secret);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancel) => database.ReadAsync<IReadOnlyList<Webhook>>(
        async context => [.. (await context.Webhooks.OrderByDescending(row => row.MadeAt).ThenBy(row => row.Address).ToListAsync(cancel)).Select(row => row.ToRecord())],
        cancel);

    /// <inheritdoc/>
    public Task RemoveAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync(
            async context =>
            {
                var row = await context.Webhooks.FindAsync([id], cancel) ?? throw new InputException($"There is no webhook {id}. List the webhooks to see those there are.");
                context.Webhooks.Remove(row);
                await AuditTrail.AppendAsync(context, new AuditNote(actor, "webhook-removed", new Uri(row.Address).Host), null, clock.GetUtcNow(), cancel);
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WebhookMessage>> TakeDueAsync(int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var anyDue = await database.ReadAsync(context => context.WebhookMessages.AnyAsync(row => row.DueAt <= now, cancel), cancel);
        return anyDue ? await TakeAsync(most, now, cancel) : [];
    }

    /// <inheritdoc/>
    public Task DeliveredAsync(long message, CancellationToken cancel) => SettleAsync(
        message,
        row => (row.DueAt, row.DeliveredAt, row.Reason) = (null, clock.GetUtcNow(), ""),
        cancel);

    /// <inheritdoc/>
    public Task FailedAsync(long message, string reason, DateTimeOffset? tryAgainAt, CancellationToken cancel) => SettleAsync(
        message, row => (row.DueAt, row.Reason) = (tryAgainAt, reason), cancel);

    // A message whose webhook was removed meanwhile is gone; there is nothing to settle then.
    private Task SettleAsync(long message, Action<WebhookMessageRow> settle, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            if (await context.WebhookMessages.FindAsync([message], cancel) is { } row)
            {
                settle(row);
            }
        },
        cancel);
    private Task<WebhookMessage[]> TakeAsync(int most, DateTimeOffset now, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var old = now - KeptSettled;
            await context.WebhookMessages.Where(row => row.DueAt == null && row.MadeAt < old).ExecuteDeleteAsync(cancel);
            var due = await context.WebhookMessages.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Number).Take(most)
                .Join(context.Webhooks, row => row.WebhookId, hook => hook.Id, (row, hook) => new { Row = row, Hook = hook }).ToListAsync(cancel);
            var taken = due.OrderBy(each => each.Row.Number)
                .Select(each => new WebhookMessage(each.Row.Number, new Uri(each.Hook.Address), each.Hook.Secret, each.Row.Body, each.Row.Attempts)).ToArray();
            foreach (var each in due)
            {
                each.Row.DueAt = now + Lease;
                each.Row.Attempts++;
            }

            return taken;
        },
        cancel);
}
