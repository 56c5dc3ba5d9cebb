using Microsoft.Extensions.Logging;
using Summariser.Core.Work;
using Summariser.Storage;
using Summariser.Storage.Files;
using Summariser.Storage.Jobs;
using Summariser.Web.Telemetry;

namespace Summariser.Cli.Service;

/// <summary>A worker of the service, put together from the rooms.</summary>
internal sealed class ServiceWorker : IAsyncDisposable
{
    private ServiceWorker(Composition parts, Worker worker)
    {
        Parts = parts;
        Worker = worker;
    }

    /// <summary>The rooms it works with, and its work folder.</summary>
    public Composition Parts { get; }

    /// <summary>The worker; not started yet.</summary>
    public Worker Worker { get; }

    /// <summary>Makes a worker on a store. What it keeps of unfinished work is in the data folder, so that any machine can go on with it.</summary>
    public static async Task<ServiceWorker> OpenAsync(
        ServiceStore store, StorageOptions storage, ServiceMeter meter, ILoggerFactory logs, CancellationToken cancel)
    {
        var parts = new Composition(workFolder: storage.WorkFolder.Length > 0 ? null : Path.Combine(store.Folder, "work"));
        var policy = parts.Jobs.Policy();
        var meetings = new MeasuredMeetings(store.Meetings, meter, TimeProvider.System);
        var failures = new WorkFailures(meetings, policy, TimeProvider.System);
        var work = new MeetingWork(
            meetings, new MeasuredRevisions(store.Revisions, meter), store.Glossaries, store.Spend, store.Files, new FileArtefacts(parts.Work),
            new MeasuredNews(store.News, meter), parts.Pipeline, Composition.Provenance, failures, policy, TimeProvider.System);
        return new ServiceWorker(parts, await Worker.OpenAsync(store, work, parts.Jobs, queue => Chores.Of(store, parts, queue, logs), logs, cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        Parts.Dispose();
    }
}
