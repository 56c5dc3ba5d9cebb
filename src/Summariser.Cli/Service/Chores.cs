using Microsoft.Extensions.Logging;
using Summariser.Agendas.Import;
using Summariser.Agendas.Import.Web;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Files;
using Summariser.Storage.Jobs.Housekeeping;

namespace Summariser.Cli.Service;

/// <summary>What a worker does beside the meetings.</summary>
internal static class Chores
{
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    public static IReadOnlyList<Chore> Of(ServiceStore store, Composition composition, IWorkQueue queue, ILoggerFactory logs)
    {
        var clock = TimeProvider.System;
        var web = new AgendaAddressReader();
        var watch = composition.Jobs.Watch;
        var uploads = store.Uploads(composition.Web.UploadLimits());
        var followed = logs.CreateLogger<FollowedBodiesJob>();
        return
        [
            Chore.Of(() => new RetentionJob(store.Retention, composition.Retention, DataFolder.IncomingOf(store.Folder), uploads, clock), Hourly),
            Chore.Of(() => new FollowedBodiesJob(store, web, web, followed, clock), TimeSpan.FromMinutes(composition.Jobs.FollowMinutes)),
            .. watch.Folder.Length == 0 ? [] : new[]
            {
                Chore.Of(() => new WatchedFolderJob(watch, store, new AgendaFileReader(), queue, clock), TimeSpan.FromSeconds(watch.EverySeconds)),
            },
        ];
    }
}
