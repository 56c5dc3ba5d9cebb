using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Logging;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Work;
using Summariser.Storage.Database;

namespace Summariser.Storage.Jobs;

/// <summary>
/// Works on meetings until it is stopped. Meetings have a scheduler of their own, so that housekeeping never takes a meeting's place nor waits
/// for one. On one machine jobs are kept in memory; with PostgreSQL all workers share them.
/// </summary>
public sealed class Worker : IAsyncDisposable
{
    private readonly IScheduler meetingJobs;
    private readonly IScheduler housekeeping;
    private readonly ServiceStore store;
    private readonly JobOptions options;
    private IAsyncDisposable? alone;

    private Worker(IScheduler meetingJobs, IScheduler housekeeping, ServiceStore store, JobOptions options)
    {
        this.meetingJobs = meetingJobs;
        this.housekeeping = housekeeping;
        this.store = store;
        this.options = options;
        Queue = new MeetingQueue(meetingJobs, store.Meetings);
    }

    /// <summary>Where work is handed in; usable though the worker is not started.</summary>
    public IWorkQueue Queue { get; }

    /// <summary>Makes a worker that does nothing yet.</summary>
    /// <param name="store">Where the meetings are.</param>
    /// <param name="work">The work on one.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="logs">Where Quartz says what went wrong.</param>
    /// <param name="cancel">Stops the making.</param>
    public static async Task<Worker> OpenAsync(ServiceStore store, MeetingWork work, JobOptions options, ILoggerFactory logs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);

        // Without this Quartz puts a job it cannot read aside and says nothing.
        LogContext.SetCurrentLogProvider(logs);
        var shared = store.Database.IsSqlite ? null : store.Database.Choice.ConnectionString;
        var ofMeetings = await MakeAsync("Summariser", options.Concurrency, options, shared, cancel);
        var ofTheHouse = await MakeAsync("Summariser-housekeeping", 1, options, shared, cancel);
        ofMeetings.JobFactory = new JobMaker(new Dictionary<Type, Func<IJob>> { [typeof(MeetingJob)] = () => new MeetingJob(work, store.Meetings) });
        ofTheHouse.JobFactory = new JobMaker(new Dictionary<Type, Func<IJob>> { [typeof(SweepJob)] = () => new SweepJob(store.Meetings, ofMeetings) });
        return new Worker(ofMeetings, ofTheHouse, store, options);
    }

    /// <summary>Begins to work.</summary>
    /// <exception cref="InputException">Jobs are kept in memory and another worker uses the same data folder.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        if (store.Database.IsSqlite)
        {
            alone = FileLock.TryTake(Path.Combine(store.Folder, "worker.lock")) ?? throw new InputException(
                $"Another worker already uses the data folder {store.Folder}. With SQLite there can be one; set Storage:Database to a PostgreSQL database for more.");
        }

        await meetingJobs.Start(cancel);
        await EveryAsync<SweepJob>(TimeSpan.FromSeconds(options.SweepSeconds), cancel);
        await housekeeping.Start(cancel);
    }

    /// <summary>Stops the work under way, hands its meetings back and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await housekeeping.Shutdown(waitForJobsToComplete: true);
        await meetingJobs.Shutdown(waitForJobsToComplete: true);
        if (alone is not null)
        {
            await alone.DisposeAsync();
        }
    }

    private static Task<IScheduler> MakeAsync(string name, int threads, JobOptions options, string? shared, CancellationToken cancel) =>
        shared is null ? Schedulers.InMemoryAsync(name, threads, cancel) : Schedulers.ClusteredAsync(name, threads, options, shared, cancel);

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
