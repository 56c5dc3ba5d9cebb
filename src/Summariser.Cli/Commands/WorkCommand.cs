using System.CommandLine;
using Microsoft.Extensions.Logging;
using Summariser.Cli.Console;
using Summariser.Cli.Service;
using Summariser.Storage;
using Summariser.Web.Hosting;
using Summariser.Web.Telemetry;

namespace Summariser.Cli.Commands;

/// <summary>summariser work: a worker alone, for more machines.</summary>
internal static class WorkCommand
{
    public static Command Make()
    {
        var command = new LastingCommand("work", "Works on the meetings that were handed in to the service, until it is stopped.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var logs = LoggerFactory.Create(logging => logging.AddServiceLog());
        using var settings = new Composition();
        using var meter = new ServiceMeter();
        using var store = await ServiceStore.OpenAsync(settings.Storage, TimeProvider.System, cancel);
        using (MetricsExport.Begin(settings.Telemetry, Composition.Version))
        await using (var service = await ServiceWorker.OpenAsync(store, settings.Storage, meter, logs, cancel))
        {
            await service.Worker.StartAsync(cancel);
            System.Console.Error.WriteLine($"Working on the meetings in {store.Name}. Stop with Ctrl+C.");
            await LastingCommand.StoppedAsync(cancel);
        }

        AbruptEnd.Now(ExitCodes.Done);
        return ExitCodes.Done;
    }
}
