using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summariser.Core.Records;
using Summariser.Web.Api.Webhooks;
using Summariser.Web.Telemetry;

namespace Summariser.Web.Mail;

/// <summary>Sends waiting email behind everything else, one message at a time, and tries again later what was not taken.</summary>
internal sealed class MailSender(
    IMailOutbox outbox, MailPost post, WebOptions options, TimeProvider clock, ServiceMeter meter, ILogger<MailSender> logger) : BackgroundService
{
    private const int MostTaken = 16;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Mail.IsOn) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Mail.PollSeconds), clock);
        do
        {
            try
            {
                while (await SendDueAsync(stoppingToken) == MostTaken)
                {
                    // There may be more waiting.
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database may be away for a while; messages keep.
                logger.BackgroundFailed("email", error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Sends what is due. Gives how many messages were taken.</summary>
    internal async Task<int> SendDueAsync(CancellationToken cancel)
    {
        var due = await outbox.TakeDueAsync(MostTaken, cancel);
        foreach (var message in due) await SendAsync(message, cancel);
        return due.Count;
    }

    private async Task SendAsync(MailMessage message, CancellationToken cancel)
    {
        if (await post.SendAsync(message, cancel) is not MailOutcome.Failed failed)
        {
            await outbox.SentAsync(message.Number, cancel);
            logger.MailSent(message.Number);
            return;
        }

        var attempt = message.Attempts + 1;
        var again = failed.MayTryAgain && attempt < options.Mail.Attempts ? clock.GetUtcNow() + WebhookSender.WaitAfter(attempt) : (DateTimeOffset?)null;
        await outbox.FailedAsync(message.Number, failed.Reason, again, cancel);
        meter.Error("email");
        logger.MailFailed(message.Number, attempt, again is null);
    }
}
