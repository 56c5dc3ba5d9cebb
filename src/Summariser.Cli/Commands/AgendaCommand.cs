using System.CommandLine;
using System.Text.Json;
using Summariser.Cli.Console;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;

namespace Summariser.Cli.Commands;

/// <summary>summariser agenda: from an agenda page to the contract's JSON.</summary>
internal static class AgendaCommand
{
    private static readonly Argument<string> Page = new("page") { Description = "The agenda page: a file or an address." };
    private static readonly Option<string?> Out = new("--out") { Description = "The JSON file to write; standard output by default." };

    public static Command Make()
    {
        var command = new Command("agenda", "Reads an agenda page and writes it as JSON.") { Page, Out };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var agenda = await AgendaSource.ReadAsync(parsed.GetValue(Page)!, cancel);
        var json = JsonSerializer.Serialize(agenda, ContractJson.Indented);
        Report.Warn(agenda.Warnings);
        if (parsed.GetValue(Out) is { } path)
        {
            await AtomicFile.WriteTextAsync(path, json + "\n");
            System.Console.WriteLine(Path.GetFullPath(path));
        }
        else
        {
            System.Console.WriteLine(json);
        }

        return ExitCodes.Done;
    }
}
