using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summariser.Cli.Console;
using Summariser.Cli.Service;
using Summariser.Core;
using Summariser.Storage;
using Summariser.Web.Accounts;
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
        await using (var app = WebService.Build(composition.Web, composition.Accounts, services =>
        {
            services.AddPorts(store, worker.Worker.Queue, composition, meter);
            services.AddReview(store, worker.Parts);
            services.AddSubmitting(store, worker.Parts);
        }))
        {
            await StartAsync(app, cancel);
            await worker.Worker.StartAsync(cancel);
            System.Console.WriteLine($"Listening on {string.Join(" and ", app.Urls)}. Stop with Ctrl+C.");
            await ShowFirstLinkAsync(app, cancel);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
            await LastingCommand.StoppedAsync(ended.Token);
            await app.StopAsync(CancellationToken.None);
        }

        AbruptEnd.Now(ExitCodes.Done);
        return ExitCodes.Done;
    }

    /// <summary>On a store without users, shows the link by which the first administrator is made: nobody has a password that others could know.</summary>
    private static async Task ShowFirstLinkAsync(WebApplication app, CancellationToken cancel)
    {
        var links = app.Services.GetRequiredService<PasswordLinks>();
        if (await links.MakeFirstAsync(cancel) is { } secret)
        {
            System.Console.WriteLine($"Nobody can sign in yet. Within an hour, make the first administrator at {links.AddressOf(secret, listening: app.Urls.First())}");
        }
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
