using Summariser.Core.Records;

namespace Summariser.Core.Work;

/// <summary>A run's hold on its meeting: looks every few seconds whether it is still the one that works on it, and stops it when not.</summary>
internal sealed class Hold : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task watching;
    private volatile WorkOutcome? ended;

    private Hold(IMeetings meetings, Guid meeting, string worker, TimeSpan every, TimeProvider clock, CancellationToken cancel)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        watching = WatchAsync(meetings, meeting, worker, every, clock);
    }

    /// <summary>Cancelled when the hold is lost or the program stops.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>Why the hold was lost, or null.</summary>
    public WorkOutcome? Ended => ended;

    public static Hold On(IMeetings meetings, Guid meeting, string worker, TimeSpan every, TimeProvider clock, CancellationToken cancel) =>
        new(meetings, meeting, worker, every, clock, cancel);

    /// <summary>What has become of a run whose meeting now stands like this, or null while it holds it.</summary>
    public static WorkOutcome? Lost(MeetingRecord? now, string worker) => now switch
    {
        { State: MeetingState.Processing, Paused: false } when now.Worker == worker => null,
        { State: MeetingState.Processing } when now.Worker != worker => new WorkOutcome.TakenOver(),
        { State: MeetingState.Draft or MeetingState.InReview or MeetingState.Published } => new WorkOutcome.TakenOver(),
        _ => new WorkOutcome.HeldBack(),
    };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        stop.Dispose();
    }

    private async Task WatchAsync(IMeetings meetings, Guid meeting, string worker, TimeSpan every, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (await LookAsync(meetings, meeting, worker) is { } lost)
                {
                    ended = lost;
                    await stop.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>While the store does not answer, the hold is taken to stand: nothing can be saved then by anybody.</summary>
    private async Task<WorkOutcome?> LookAsync(IMeetings meetings, Guid meeting, string worker)
    {
        try
        {
            return Lost(await meetings.FindAsync(meeting, stop.Token), worker);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }
}
