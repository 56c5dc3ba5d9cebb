using System.Collections.Concurrent;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;

namespace Summariser.Web.Telemetry;

/// <summary>News that are counted on their way: seconds of recording transcribed on this machine.</summary>
public sealed class MeasuredNews(INews inner, ServiceMeter meter) : INews
{
    private readonly ConcurrentDictionary<Guid, double> done = new();

    /// <inheritdoc/>
    public Task TellAsync(Guid meeting, StageEvent news, CancellationToken cancel)
    {
        switch (news)
        {
            case StageEvent.Advanced advanced:
                var now = Math.Max(0, advanced.DoneSeconds - advanced.ReusedSeconds);
                done.TryGetValue(meeting, out var before);
                if (now > before) meter.Transcribed(now - before);
                done[meeting] = now;
                break;
            case StageEvent.Finished or StageEvent.Started:
                done.TryRemove(meeting, out _);
                break;
        }

        return inner.TellAsync(meeting, news, cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<MeetingNews>> LastAsync(Guid meeting, int most, CancellationToken cancel) => inner.LastAsync(meeting, most, cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<MeetingNews> WatchAsync(Guid? meeting, long after, CancellationToken cancel) => inner.WatchAsync(meeting, after, cancel);
}
