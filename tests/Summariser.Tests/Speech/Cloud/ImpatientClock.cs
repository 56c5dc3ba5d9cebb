using System.Collections.Concurrent;

namespace Summariser.Tests.Speech.Cloud;

/// <summary>A clock on which waiting takes no time: it notes how long was to be waited. Limits longer than ten minutes stay as they are.</summary>
internal sealed class ImpatientClock(DateTimeOffset? now = null) : TimeProvider
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public ConcurrentQueue<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => now ?? base.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > Limit)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
