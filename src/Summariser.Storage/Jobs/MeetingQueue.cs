using Quartz;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Work;

namespace Summariser.Storage.Jobs;

/// <summary>The work still to be done, as Quartz jobs: in memory on one machine, in PostgreSQL on many.</summary>
/// <param name="scheduler">The scheduler; it need not be started to hand work in.</param>
/// <param name="meetings">The meetings.</param>
public sealed class MeetingQueue(IScheduler scheduler, IMeetings meetings) : IWorkQueue
{
    /// <inheritdoc/>
    public async Task EnqueueAsync(Guid meeting, CancellationToken cancel)
    {
        var record = await FindAsync(meeting, cancel);
        if (record.State.IsUnfinished() && !record.Paused)
        {
            await MeetingJobs.EnqueueAsync(scheduler, meeting, record.SubmittedAt, record.Priority, cancel);
        }
    }

    /// <inheritdoc/>
    public async Task CancelAsync(Guid meeting, Actor actor, CancellationToken cancel)
    {
        await meetings.ChangeAsync(
            meeting,
            now => now.State == MeetingState.Cancelled || now.State.MayBecome(MeetingState.Cancelled)
                ? now with { State = MeetingState.Cancelled, Worker = "", Progress = null, Paused = false }
                : throw new InputException("The work on this meeting has ended; there is nothing to cancel."),
            new AuditNote(actor, "work-cancelled"),
            cancel);
        await scheduler.Interrupt(MeetingJobs.KeyOf(meeting), cancel);
    }

    /// <inheritdoc/>
    public Task PauseAsync(Guid meeting, Actor actor, CancellationToken cancel) => meetings.ChangeAsync(
        meeting,
        now => now.State.IsUnfinished() ? now with { Paused = true } : throw new InputException("The work on this meeting has ended; there is nothing to hold back."),
        new AuditNote(actor, "work-held-back"),
        cancel);

    /// <inheritdoc/>
    public async Task ResumeAsync(Guid meeting, Actor actor, CancellationToken cancel)
    {
        await meetings.ChangeAsync(meeting, now => now with { Paused = false }, new AuditNote(actor, "work-resumed"), cancel);
        await EnqueueAsync(meeting, cancel);
    }

    /// <inheritdoc/>
    public async Task RetryAsync(Guid meeting, string? fromStage, Actor actor, CancellationToken cancel)
    {
        if (fromStage is not null && !MeetingWork.Stages.Contains(fromStage))
        {
            throw new InputException($"There is no stage '{fromStage}'. Choose from {string.Join(", ", MeetingWork.Stages)}.");
        }

        await meetings.ChangeAsync(
            meeting,
            now => now.State == MeetingState.Submitted || now.State.MayBecome(MeetingState.Submitted)
                ? now with { State = MeetingState.Submitted, Paused = false, Failure = null, Attempts = 0, Worker = "", Progress = null, Redo = fromStage ?? now.Redo }
                : throw new InputException("This meeting is public. Correct it or withdraw it; it cannot be worked on again."),
            new AuditNote(actor, "work-retried", fromStage is null ? "" : $"from {fromStage}"),
            cancel);
        await EnqueueAsync(meeting, cancel);
    }

    /// <inheritdoc/>
    public async Task PrioritiseAsync(Guid meeting, int priority, Actor actor, CancellationToken cancel)
    {
        await meetings.ChangeAsync(meeting, now => now with { Priority = priority }, new AuditNote(actor, "priority-changed", $"{priority}"), cancel);
        if ((await FindAsync(meeting, cancel)).State == MeetingState.Submitted)
        {
            await EnqueueAsync(meeting, cancel);
        }
    }

    private async Task<MeetingRecord> FindAsync(Guid meeting, CancellationToken cancel) =>
        await meetings.FindAsync(meeting, cancel) ?? throw new InputException($"There is no meeting {meeting}.");
}
