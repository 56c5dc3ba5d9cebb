using Summariser.Core.Pipeline;

namespace Summariser.Core.Records;

/// <summary>What happens to meetings, told to whoever watches, on this machine or another.</summary>
public interface INews
{
    /// <summary>Tells that a stage began, came further or ended.</summary>
    Task TellAsync(Guid meeting, StageEvent news, CancellationToken cancel);

    /// <summary>The last news of a meeting that is kept, in order.</summary>
    Task<IReadOnlyList<MeetingNews>> LastAsync(Guid meeting, int most, CancellationToken cancel);

    /// <summary>News of a meeting from a point on, each once and in order, waiting for more until the caller stops.</summary>
    /// <param name="meeting">The meeting, or null for all meetings.</param>
    /// <param name="after">Number of the last one known; 0 for all that are kept.</param>
    /// <param name="cancel">Stops the waiting.</param>
    IAsyncEnumerable<MeetingNews> WatchAsync(Guid? meeting, long after, CancellationToken cancel);
}

/// <summary>One thing that happened to a meeting.</summary>
/// <param name="Number">Its place among all news, rising.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="At">When.</param>
/// <param name="Kind">"state" when the meeting's state changed; else "started", "advanced", "reused" or "finished" of a stage.</param>
/// <param name="Subject">The new state in kebab case, or the stage's name.</param>
/// <param name="DoneSeconds">With "advanced": seconds of the recording done.</param>
/// <param name="TotalSeconds">With "advanced": seconds of the recording in all.</param>
public sealed record MeetingNews(long Number, Guid Meeting, DateTimeOffset At, string Kind, string Subject, double DoneSeconds = 0, double TotalSeconds = 0);
