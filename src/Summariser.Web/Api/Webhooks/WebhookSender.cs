using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summariser.Core.Records;
using Summariser.Web.Telemetry;

namespace Summariser.Web.Api.Webhooks;

/// <summary>Sends waiting webhook messages, and tries again later what did not arrive.</summary>
internal sealed class WebhookSender(
    IWebhooks webhooks, WebhookPost post, WebOptions options, TimeProvider clock, ServiceMeter meter, ILogger<WebhookSender> logger) : BackgroundService
{
    private const int AtOnce = 8;
    private const int MostTaken = 32;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>How long to wait after an attempt: half a minute, then four times as long each time, a day at most.</summary>
    /// <param name="attempts">How often the message was tried, this time included.</param>
    internal static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(4, attempts - 1)));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Webhooks.PollSeconds), clock);
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
                logger.BackgroundFailed("webhooks", error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Sends what is due. Gives how many messages were taken.</summary>
    internal async Task<int> SendDueAsync(CancellationToken cancel)
    {
        var due = await webhooks.TakeDueAsync(MostTaken, cancel);
        await Parallel.ForEachAsync(
            due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (message, stop) => await SendAsync(message, stop));
        return due.Count;
    }

    private async Task SendAsync(WebhookMessage message, CancellationToken cancel)
    {
        if (await post.SendAsync(message, cancel) is not WebhookOutcome.Failed failed)
        {
            await webhooks.DeliveredAsync(message.Number, cancel);
            logger.WebhookArrived(message.Number);
            return;
        }

        var attempt = message.Attempts + 1;
        var again = failed.MayTryAgain && attempt < options.Webhooks.Attempts ? clock.GetUtcNow() + WaitAfter(attempt) : (DateTimeOffset?)null;
        await webhooks.FailedAsync(message.Number, failed.Reason, again, cancel);
        meter.Error("webhook");
        logger.WebhookFailed(message.Number, attempt, again is null);
    }
}
