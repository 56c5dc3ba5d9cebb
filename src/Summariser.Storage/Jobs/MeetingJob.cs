using Quartz;
using Summariser.Core.Records;
using Summariser.Core.Work;

namespace Summariser.Storage.Jobs;

/// <summary>
/// The one job of a meeting: works on it until its draft is ready. A job whose worker died is begun again by another, and goes on where the
/// last saved stage ended.
/// </summary>
/// <param name="work">The work itself.</param>
/// <param name="meetings">The meetings.</param>
[DisallowConcurrentExecution]
public sealed class MeetingJob(MeetingWork work, IMeetings meetings) : IJob
{
    private static readonly TimeSpan WhenCouncilIsBusy = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task Execute(IJobExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = MeetingJobs.MeetingOf(context.JobDetail.Key);
        if (await IsCouncilBusyAsync(id, context.CancellationToken))
        {
            await MeetingJobs.AgainAsync(context.Scheduler, id, WhenCouncilIsBusy);
            return;
        }

        try
        {
            var worker = $"{context.Scheduler.SchedulerInstanceId}/{context.FireInstanceId}";
            if (await work.RunAsync(id, worker, context.CancellationToken) is WorkOutcome.TryAgain later)
            {
                await MeetingJobs.AgainAsync(context.Scheduler, id, later.After);
            }
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // Stopped by a person or with the program; the meeting's own state says which.
        }
    }

    private async Task<bool> IsCouncilBusyAsync(Guid id, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { State: MeetingState.Submitted } meeting)
        {
            return false;
        }

        var council = (await meetings.CouncilsAsync(cancel)).FirstOrDefault(known => known.Key == meeting.CouncilKey);
        if (council is null or { MaxConcurrent: 0 })
        {
            return false;
        }

        var busy = await meetings.ListAsync(new MeetingQuery { CouncilKey = council.Key, States = [MeetingState.Processing], Take = 1 }, cancel);
        return busy.Total >= council.MaxConcurrent;
    }
}
