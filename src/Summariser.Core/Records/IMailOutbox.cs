namespace Summariser.Core.Records;

/// <summary>Email that tells whoever handed a meeting in, and a council's list, that its draft is ready or that the work failed.</summary>
public interface IMailOutbox
{
    /// <summary>
    /// Takes messages whose time has come, so that no other machine sends them; they come back by themselves when not settled in time. What has waited
    /// for days is left out: nobody wants to hear of it any more.
    /// </summary>
    Task<IReadOnlyList<MailMessage>> TakeDueAsync(int most, CancellationToken cancel);

    /// <summary>Writes down that a message was sent.</summary>
    Task SentAsync(long message, CancellationToken cancel);

    /// <summary>Writes down that a message was not sent, and when to try again; null gives it up.</summary>
    Task FailedAsync(long message, string reason, DateTimeOffset? tryAgainAt, CancellationToken cancel);
}

/// <summary>A message to one address.</summary>
/// <param name="Number">Its identity, the same at every attempt.</param>
/// <param name="Recipient">Where it goes.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Title">The meeting's title.</param>
/// <param name="Date">The day it was held, or null.</param>
/// <param name="State">Draft or failed.</param>
/// <param name="Attempts">How often it was tried before.</param>
public sealed record MailMessage(long Number, string Recipient, Guid Meeting, string Title, DateOnly? Date, MeetingState State, int Attempts);
