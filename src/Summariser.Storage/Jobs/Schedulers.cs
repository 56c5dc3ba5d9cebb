using System.Collections.Specialized;
using System.Globalization;
using Quartz;
using Quartz.Impl;

namespace Summariser.Storage.Jobs;

/// <summary>Makes Quartz schedulers: one that keeps jobs in memory, or one of many that share them in PostgreSQL.</summary>
internal static class Schedulers
{
    /// <summary>A scheduler whose jobs end with the process; on one machine the meetings' own states say what is unfinished.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="threads">How many jobs run at once.</param>
    /// <param name="cancel">Stops the making.</param>
    public static Task<IScheduler> InMemoryAsync(string name, int threads, CancellationToken cancel) =>
        new StdSchedulerFactory(Common($"{name}-{Guid.CreateVersion7():N}", threads)).GetScheduler(cancel);

    /// <summary>A scheduler that shares jobs with all others of its name on the same database.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="threads">How many jobs run at once on this machine.</param>
    /// <param name="options">How workers tell that others are alive.</param>
    /// <param name="connection">How PostgreSQL is reached.</param>
    /// <param name="cancel">Stops the making.</param>
    public static Task<IScheduler> ClusteredAsync(string name, int threads, JobOptions options, string connection, CancellationToken cancel)
    {
        var settings = Common(name, threads);
        settings["quartz.scheduler.instanceId"] = $"{Environment.ProcessId}-{Guid.CreateVersion7():N}";
        settings["quartz.jobStore.type"] = "Quartz.Impl.AdoJobStore.JobStoreTX, Quartz";
        settings["quartz.jobStore.driverDelegateType"] = "Quartz.Impl.AdoJobStore.PostgreSQLDelegate, Quartz";
        settings["quartz.jobStore.tablePrefix"] = "qrtz_";
        settings["quartz.jobStore.dataSource"] = "store";
        settings["quartz.jobStore.useProperties"] = "true";
        settings["quartz.jobStore.clustered"] = "true";
        settings["quartz.jobStore.clusterCheckinInterval"] = Milliseconds(options.CheckInSeconds);
        settings["quartz.jobStore.clusterCheckinMisfireThreshold"] = Milliseconds(options.CheckInSeconds * 2);
        settings["quartz.jobStore.dbRetryInterval"] = "2000";
        settings["quartz.serializer.type"] = typeof(StringMaps).AssemblyQualifiedName;
        settings["quartz.dataSource.store.provider"] = "Npgsql";
        settings["quartz.dataSource.store.connectionString"] = connection;
        return new StdSchedulerFactory(settings).GetScheduler(cancel);
    }

    private static NameValueCollection Common(string name, int threads) => new()
    {
        ["quartz.scheduler.instanceName"] = name,
        ["quartz.scheduler.interruptJobsOnShutdownWithWait"] = "true",
        ["quartz.threadPool.maxConcurrency"] = threads.ToString(CultureInfo.InvariantCulture),
    };

    private static string Milliseconds(double seconds) => ((long)(seconds * 1000)).ToString(CultureInfo.InvariantCulture);
}
