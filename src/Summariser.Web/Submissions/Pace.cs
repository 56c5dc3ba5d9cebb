using System.Collections.Concurrent;
using Summariser.Core.Records;

namespace Summariser.Web.Submissions;

/// <summary>
/// Says how long a transcription still takes, from how far it came since it was first looked at. What an interrupted run had done before is
/// gone through quickly and tells nothing, so it is measured between looks and not from the beginning.
/// </summary>
internal sealed class Pace(TimeProvider clock)
{
    private const int MostMeetings = 1000;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (DateTimeOffset At, StageProgress Progress)> first = new();

    /// <summary>The time left, or null while it cannot be said.</summary>
    public TimeSpan? Left(MeetingRecord meeting)
    {
        if (meeting is not { State: MeetingState.Processing, Paused: false, Progress: { TotalSeconds: > 0 } progress })
        {
            first.TryRemove(meeting.Id, out _);
            return null;
        }

        if (first.Count > MostMeetings) first.Clear();
        var now = clock.GetUtcNow();
        var (at, from) = first.GetOrAdd(meeting.Id, (now, progress));
        if (from.Stage != progress.Stage || from.DoneSeconds > progress.DoneSeconds)
        {
            first[meeting.Id] = (now, progress);
            return null;
        }

        var (spent, done) = (now - at, progress.DoneSeconds - from.DoneSeconds);
        return spent >= Least && done > 0 ? spent * ((progress.TotalSeconds - progress.DoneSeconds) / done) : null;
    }
}
