namespace Summariser.Core.Records;

/// <summary>Addresses that are told when a meeting's state changes.</summary>
public interface IWebhooks
{
    /// <summary>Makes a webhook. Its secret, with which messages are signed, is given this once.</summary>
    Task<(Webhook Webhook, string Secret)> MakeAsync(Uri address, string? councilKey, Actor actor, CancellationToken cancel);

    /// <summary>All webhooks, newest first.</summary>
    Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancel);

    /// <summary>Removes a webhook and the messages still waiting for it.</summary>
    Task RemoveAsync(Guid id, Actor actor, CancellationToken cancel);

    /// <summary>Takes messages whose time has come, so that no other worker sends them; they come back by themselves when not settled in time.</summary>
    Task<IReadOnlyList<WebhookMessage>> TakeDueAsync(int most, CancellationToken cancel);

    /// <summary>Writes down that a message arrived.</summary>
    Task DeliveredAsync(long message, CancellationToken cancel);

    /// <summary>Writes down that a message did not arrive, and when to try again; null gives it up.</summary>
    Task FailedAsync(long message, string reason, DateTimeOffset? tryAgainAt, CancellationToken cancel);
}

/// <summary>An address that is told.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Address">Where messages are posted.</param>
/// <param name="CouncilKey">The only council whose meetings it hears of, or null for all.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record Webhook(Guid Id, Uri Address, string? CouncilKey, DateTimeOffset MadeAt);

/// <summary>A message on its way.</summary>
/// <param name="Number">Its identity, the same at every attempt.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Secret">What it is signed with.</param>
/// <param name="Body">The JSON to send.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record WebhookMessage(long Number, Uri Address, string Secret, string Body, int Attempts);
