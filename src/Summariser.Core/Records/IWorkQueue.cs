namespace Summariser.Core.Records;

/// <summary>The work still to be done on meetings; one durable job a meeting, on whichever machine is free.</summary>
public interface IWorkQueue
{
    /// <summary>Hands a meeting in state <see cref="MeetingState.Submitted"/> to the workers; handing it in twice is handing it in once.</summary>
    Task EnqueueAsync(Guid meeting, CancellationToken cancel);

    /// <summary>Stops the work on a meeting and puts it into state <see cref="MeetingState.Cancelled"/>.</summary>
    Task CancelAsync(Guid meeting, Actor actor, CancellationToken cancel);

    /// <summary>Holds the work on a meeting back after the window or stage under way.</summary>
    Task PauseAsync(Guid meeting, Actor actor, CancellationToken cancel);

    /// <summary>Goes on with paused work.</summary>
    Task ResumeAsync(Guid meeting, Actor actor, CancellationToken cancel);

    /// <summary>Begins failed or cancelled work again, keeping what was finished; or all of it from a stage on.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="fromStage">The stage to do again with all after it, or null for what is unfinished only.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops the asking.</param>
    Task RetryAsync(Guid meeting, string? fromStage, Actor actor, CancellationToken cancel);

    /// <summary>Changes how urgent a meeting is.</summary>
    Task PrioritiseAsync(Guid meeting, int priority, Actor actor, CancellationToken cancel);
}
