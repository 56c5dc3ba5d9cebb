using System.CommandLine;
using Summariser.Cli.Commands;
using Summariser.Cli.Commands.Evaluation;
using Summariser.Cli.Commands.Remote;
using Summariser.Cli.Console;

namespace Summariser.Cli;

/// <summary>The program: its commands, and what a failure looks like to the person who typed one.</summary>
internal static class Application
{
    public static async Task<int> RunAsync(string[] args)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show where in the program an error arose.", Recursive = true };
        var root = new RootCommand("Turns a council meeting's recording and agenda into a summary the public can trust.") { verbose };
        foreach (var command in new[]
        {
            SummariseCommand.Make(), TranscribeCommand.Make(), AgendaCommand.Make(), AlignCommand.Make(), DraftCommand.Make(), ClosedCommand.Make(), EvaluateCommand.Make(), TrainCommand.Make(), WorkCommand.Make(), DoctorCommand.Make(),
            ServeCommand.Make(), KeyCommand.Make(), UserCommand.Make(), SubmitCommand.Make(), StatusCommand.Make(), WatchCommand.Make(),
            PublishCommand.Make(), BackupCommand.Make(), RestoreCommand.Make(),
        })
        {
            root.Add(command);
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Failures.Usage(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(Invocation(parsed));
        }
        catch (Exception error)
        {
            var code = Failures.Report(error, parsed.GetValue(verbose));
            if (code == ExitCodes.Cancelled)
            {
                AbruptEnd.Now(code);
            }

            return code;
        }
    }

    private static InvocationConfiguration Invocation(ParseResult parsed)
    {
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (parsed.CommandResult.Command is LastingCommand) invocation.ProcessTerminationTimeout = LastingCommand.LongestStop;
        return invocation;
    }
}
