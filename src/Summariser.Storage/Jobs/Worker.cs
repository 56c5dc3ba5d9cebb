using Quartz;
using Quartz.Logging;
using Microsoft.Extensions.Logging;
using Summariser.Core.Records;
using Summariser.Core.Work;

namespace Summariser.Storage.Jobs;

/// <summary>
/// Works on meetings until it is stopped. Meetings have a scheduler of their own, so that housekeeping never takes a meeting's place nor waits
/// for one. On one machine jobs are kept in memory; with PostgreSQL all workers share them.
/// </summary>
public sealed class Worker : IAsyncDisposable
{
    private readonly IScheduler meetingJobs;
    private readonly IScheduler housekeeping;
    private readonly JobOptions options;

    private Worker(IScheduler meetingJobs, IScheduler housekeeping, IMeetings meetings, JobOptions options)
    {
        this.meetingJobs = meetingJobs;
        this.housekeeping = housekeeping;
        this.options = options;
        Queue = new MeetingQueue(meetingJobs, meetings);
    }

    /// <summary>Where work is handed in; usable though the worker is not started.</summary>
    public IWorkQueue Queue { get; }

    /// <summary>Makes a worker that does nothing yet.</summary>
    /// <param name="meetings">The meetings.</param>
    /// <param name="work">The work on one.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="connection">How PostgreSQL is reached, or null to keep jobs in memory.</param>
    /// <param name="logs">Where Quartz says what went wrong.</param>
    /// <param name="cancel">Stops the making.</param>
    public static async Task<Worker> OpenAsync(
        IMeetings meetings, MeetingWork work, JobOptions options, string? connection, ILoggerFactory logs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);

        // Without this Quartz puts a job it cannot read aside and says nothing.
        LogContext.SetCurrentLogProvider(logs);
        var ofMeetings = await MakeAsync("Summariser", options.Concurrency, options, connection, cancel);
        var ofTheHouse = await MakeAsync("Summariser-housekeeping", 1, options, connection, cancel);
        ofMeetings.JobFactory = new JobMaker(new Dictionary<Type, Func<IJob>> { [typeof(MeetingJob)] = () => new MeetingJob(work, meetings) });
        ofTheHouse.JobFactory = new JobMaker(new Dictionary<Type, Func<IJob>> { [typeof(SweepJob)] = () => new SweepJob(meetings, ofMeetings) });
        return new Worker(ofMeetings, ofTheHouse, meetings, options);
    }

    /// <summary>Begins to work.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        await meetingJobs.Start(cancel);
        await EveryAsync<SweepJob>(TimeSpan.FromSeconds(options.SweepSeconds), cancel);
        await housekeeping.Start(cancel);
    }

    /// <summary>Stops the work under way, hands its meetings back and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await housekeeping.Shutdown(waitForJobsToComplete: true);
        await meetingJobs.Shutdown(waitForJobsToComplete: true);
    }

    private static Task<IScheduler> MakeAsync(string name, int threads, JobOptions options, string? connection, CancellationToken cancel) =>
        connection is null ? Schedulers.InMemoryAsync(name, threads, cancel) : Schedulers.ClusteredAsync(name, threads, options, connection, cancel);

    private async Task EveryAsync<TJob>(TimeSpan interval, CancellationToken cancel)
        where TJob : IJob
    {
        var job = JobBuilder.Create<TJob>().WithIdentity(typeof(TJob).Name).Build();
        var trigger = TriggerBuilder.Create().WithIdentity(job.Key.Name).ForJob(job.Key).StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireHandlingInstructionNextWithRemainingCount())
            .Build();
        await housekeeping.ScheduleJob(job, [trigger], replace: true, cancel);
    }
}
