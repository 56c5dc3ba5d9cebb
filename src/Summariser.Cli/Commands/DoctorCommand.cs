using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Cli.Health;

namespace Summariser.Cli.Commands;

/// <summary>summariser doctor: what is installed, what is not, and the command that mends it.</summary>
internal static class DoctorCommand
{
    public static Command Make()
    {
        var command = new Command("doctor", "Says what is installed, what is not, and how to mend it.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = new Composition();
        var sound = true;
        await foreach (var check in Parts.CheckAsync(composition, cancel))
        {
            sound &= check.Works || !check.Needed;
            System.Console.WriteLine($"{(check.Works ? "ok      " : check.Needed ? "MISSING " : "absent  ")} {check.Part}: {check.Found}");
            if (!check.Works)
            {
                System.Console.WriteLine($"         to mend it: {check.Mend}");
            }
        }

        return sound ? ExitCodes.Done : ExitCodes.NotInstalled;
    }
}
