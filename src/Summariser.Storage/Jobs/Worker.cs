using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Logging;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Work;
using Summariser.Storage.Database;
using Summariser.Storage.Jobs.Housekeeping;

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
    private readonly IReadOnlyList<Chore> chores;
    private IAsyncDisposable? alone;

    private Worker(IScheduler meetingJobs, IScheduler housekeeping, ServiceStore store, IWorkQueue queue, IReadOnlyList<Chore> chores)
    {
        this.meetingJobs = meetingJobs;
        this.housekeeping = housekeeping;
        this.store = store;
        this.chores = chores;
        Queue = queue;
    }

    /// <summary>Where work is handed in; usable though the worker is not started.</summary>
    public IWorkQueue Queue { get; }

    /// <summary>Makes a worker that does nothing yet.</summary>
    /// <param name="store">Where the meetings are.</param>
    /// <param name="work">The work on one.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="makeChores">What is to be done beside the meetings, given where work is handed in.</param>
    /// <param name="logs">Where Quartz says what went wrong.</param>
    /// <param name="cancel">Stops the making.</param>
    public static async Task<Worker> OpenAsync(
        ServiceStore store, MeetingWork work, JobOptions options, Func<IWorkQueue, IReadOnlyList<Chore>> makeChores, ILoggerFactory logs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(makeChores);

        // Without this Quartz puts a job it cannot read aside and says nothing.
        LogContext.SetCurrentLogProvider(logs);
        var shared = store.Database.IsSqlite ? null : store.Database.Choice.ConnectionString;
        var ofMeetings = await MakeAsync("Summariser", options.Concurrency, options, shared, cancel);
        var ofTheHouse = await MakeAsync("Summariser-housekeeping", 1, options, shared, cancel);
        ofMeetings.JobFactory = new JobMaker(new Dictionary<Type, Func<IJob>> { [typeof(MeetingJob)] = () => new MeetingJob(work, store.Meetings) });
        var queue = new MeetingQueue(ofMeetings, store.Meetings);
        IReadOnlyList<Chore> all =
        [
            Chore.Of(() => new SweepJob(store.Meetings, ofMeetings), TimeSpan.FromSeconds(options.SweepSeconds)), .. makeChores(queue),
        ];
        ofTheHouse.JobFactory = new JobMaker(all.ToDictionary(chore => chore.Kind, chore => chore.Make));
        return new Worker(ofMeetings, ofTheHouse, store, queue, all);
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
        foreach (var chore in chores)
        {
            await EveryAsync(chore, cancel);
        }

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

    private async Task EveryAsync(Chore chore, CancellationToken cancel)
    {
        var job = JobBuilder.Create(chore.Kind).WithIdentity(chore.Kind.Name).Build();
        var trigger = TriggerBuilder.Create().WithIdentity(job.Key.Name).ForJob(job.Key).StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(chore.Every).RepeatForever().WithMisfireHandlingInstructionNextWithRemainingCount())
            .Build();
        await housekeeping.ScheduleJob(job, [trigger], replace: true, cancel);
    }
}
