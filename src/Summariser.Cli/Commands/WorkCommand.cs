using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Summariser.Cli.Console;
using Summariser.Cli.Service;
using Summariser.Storage;

namespace Summariser.Cli.Commands;

/// <summary>summariser work: a worker alone, for more machines.</summary>
internal static class WorkCommand
{
    public static Command Make()
    {
        var command = new Command("work", "Works on the meetings that were handed in to the service, until it is stopped.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var logs = LoggerFactory.Create(logging => logging.AddSimpleConsole(line => line.SingleLine = true)
            .AddFilter("Quartz", LogLevel.Warning).Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        using var settings = new Composition();
        using var store = await ServiceStore.OpenAsync(settings.Storage, TimeProvider.System, cancel);
        await using (var service = await ServiceWorker.OpenAsync(store, settings.Storage, logs, cancel))
        {
            await service.Worker.StartAsync(cancel);
            System.Console.Error.WriteLine($"Working on the meetings in {store.Name}. Stop with Ctrl+C.");
            await Stopped(cancel);
        }

        AbruptEnd.Now(ExitCodes.Done);
        return ExitCodes.Done;
    }

    /// <summary>Being stopped is how a worker ends; it is no failure.</summary>
    private static async Task Stopped(CancellationToken cancel)
    {
        var stopped = new TaskCompletionSource();
        await using var _ = cancel.Register(stopped.SetResult);
        await stopped.Task;
    }
}
