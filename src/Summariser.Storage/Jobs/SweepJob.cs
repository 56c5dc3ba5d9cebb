using Quartz;
using Summariser.Core.Records;

namespace Summariser.Storage.Jobs;

/// <summary>
/// Hands in meetings that wait with no job: those whose submission was saved just before a crash, and on one machine those that were being
/// worked on when it stopped.
/// </summary>
/// <param name="meetings">The meetings.</param>
/// <param name="jobs">The scheduler of meetings' jobs.</param>
[DisallowConcurrentExecution]
public sealed class SweepJob(IMeetings meetings, IScheduler jobs) : IJob
{
    private const int Batch = 200;

    /// <inheritdoc/>
    public async Task Execute(IJobExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancel = context.CancellationToken;
        for (var skip = 0; ; skip += Batch)
        {
            var page = await meetings.ListAsync(
                new MeetingQuery { States = [MeetingState.Submitted, MeetingState.Processing], Skip = skip, Take = Batch }, cancel);
            foreach (var meeting in page.Rows.Where(meeting => !meeting.Paused))
            {
                if (!await MeetingJobs.IsWaitingAsync(jobs, meeting.Id, cancel))
                {
                    await MeetingJobs.EnqueueAsync(jobs, meeting.Id, meeting.SubmittedAt, meeting.Priority, cancel);
                }
            }

            if (skip + page.Rows.Count >= page.Total || page.Rows.Count == 0)
            {
                return;
            }
        }
    }
}
