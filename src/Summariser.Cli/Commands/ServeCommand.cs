using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Summariser.Cli.Console;
using Summariser.Cli.Service;
using Summariser.Core;
using Summariser.Storage;
using Summariser.Web.Hosting;
using Summariser.Web.Telemetry;

namespace Summariser.Cli.Commands;

/// <summary>summariser serve: the web application, with a worker inside.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var command = new LastingCommand("serve", "Runs the service: the web application with a worker inside, until it is stopped.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var logs = LoggerFactory.Create(logging => logging.AddServiceLog());
        using var composition = new Composition();
        using var meter = new ServiceMeter();
        using var store = await ServiceStore.OpenAsync(composition.Storage, TimeProvider.System, cancel);
        using (MetricsExport.Begin(composition.Telemetry, Composition.Version))
        await using (var worker = await ServiceWorker.OpenAsync(store, composition.Storage, meter, logs, cancel))
        await using (var app = WebService.Build(composition.Web, services =>
        {
            services.AddPorts(store, worker.Worker.Queue, composition, meter);
            services.AddReview(store, worker.Parts);
        }))
        {
            await StartAsync(app, cancel);
            await worker.Worker.StartAsync(cancel);
            System.Console.WriteLine($"Listening on {string.Join(" and ", app.Urls)}. Stop with Ctrl+C.");
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
            await LastingCommand.StoppedAsync(ended.Token);
            await app.StopAsync(CancellationToken.None);
        }

        AbruptEnd.Now(ExitCodes.Done);
        return ExitCodes.Done;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException error)
        {
            throw new InputException($"The addresses of Web:Addresses cannot be listened on ({error.Message.TrimEnd('.')}). Stop what uses them, or choose others.", error);
        }
    }
}
