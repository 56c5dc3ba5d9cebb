using Quartz;

namespace Summariser.Storage.Jobs;

/// <summary>How meetings' jobs are named and put in order.</summary>
internal static class MeetingJobs
{
    private const string Group = "meetings";

    public static JobKey KeyOf(Guid meeting) => new(meeting.ToString("N"), Group);

    public static Guid MeetingOf(JobKey key) => Guid.ParseExact(key.Name, "N");

    /// <summary>
    /// Hands a meeting in at its place in the queue. Quartz begins what was due first, so a meeting's place is its time of submission, put
    /// back a year for every step of priority; such times are never taken for missed ones.
    /// </summary>
    public static Task EnqueueAsync(IScheduler scheduler, Guid meeting, DateTimeOffset submitted, int priority, CancellationToken cancel) =>
        ScheduleAsync(scheduler, meeting, submitted.AddDays(-365 * Math.Clamp(priority, -50, 50)), cancel);

    /// <summary>Begins a meeting's job again after a while, when the one under way has ended.</summary>
    public static Task AgainAsync(IScheduler scheduler, Guid meeting, TimeSpan after) =>
        ScheduleAsync(scheduler, meeting, DateTimeOffset.MinValue, CancellationToken.None, after);

    /// <summary>Whether the meeting has a job that will run or is running.</summary>
    public static async Task<bool> IsWaitingAsync(IScheduler scheduler, Guid meeting, CancellationToken cancel)
    {
        foreach (var trigger in await scheduler.GetTriggersOfJob(KeyOf(meeting), cancel))
        {
            if (await scheduler.GetTriggerState(trigger.Key, cancel) is not (TriggerState.Error or TriggerState.None))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task ScheduleAsync(IScheduler scheduler, Guid meeting, DateTimeOffset at, CancellationToken cancel, TimeSpan? after = null)
    {
        var job = JobBuilder.Create<MeetingJob>().WithIdentity(KeyOf(meeting)).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(after is null ? job.Key.Name : $"{job.Key.Name}-again", Group)
            .ForJob(job.Key)
            .StartAt(after is { } delay ? TimeProvider.System.GetUtcNow().Add(delay) : at)
            .WithSimpleSchedule(schedule => schedule.WithMisfireHandlingInstructionIgnoreMisfires())
            .Build();
        await scheduler.ScheduleJob(job, [trigger], replace: true, cancel);
    }
}
