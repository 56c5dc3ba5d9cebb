using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summariser.Core.Recordings;

namespace Summariser.Web.Media;

/// <summary>Makes the copies of recordings that the public may hear, one at a time and behind the back of all requests.</summary>
internal sealed class CopyMaker(PublicRecordings recordings, TimeProvider clock, ILogger<CopyMaker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);

    private readonly Channel<Guid> ordered = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock guard = new();
    private readonly Dictionary<Guid, DateTimeOffset> failed = [];
    private readonly HashSet<Guid> waiting = [];

    /// <summary>Has a meeting's copy looked after: made where it is due, removed where it is no longer right. Returns at once.</summary>
    public void Order(Guid meeting)
    {
        lock (guard)
        {
            if (failed.TryGetValue(meeting, out var at) && clock.GetUtcNow() - at < BetweenTries) return;
            if (waiting.Add(meeting)) ordered.Writer.TryWrite(meeting);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(MakeOrderedAsync(stoppingToken), LookAfterAllAsync(stoppingToken));

    private async Task MakeOrderedAsync(CancellationToken stop)
    {
        await foreach (var meeting in ordered.Reader.ReadAllAsync(stop))
        {
            lock (guard) waiting.Remove(meeting);
            var done = await TryAsync(cancel => recordings.RefreshAsync(meeting, cancel), stop);
            lock (guard)
            {
                failed.Remove(meeting);
                if (!done) failed[meeting] = clock.GetUtcNow();
            }
        }
    }

    private async Task LookAfterAllAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            await TryAsync(async cancel =>
            {
                foreach (var meeting in await recordings.CopiedAsync(cancel)) Order(meeting);
            }, stop);
        }
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await work(stop);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.BackgroundFailed("copies of recordings", error.GetType().Name);
            return false;
        }
    }
}
