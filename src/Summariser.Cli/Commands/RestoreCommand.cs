using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Core.Records;
using Summariser.Storage.Backup;

namespace Summariser.Cli.Commands;

/// <summary>summariser restore: a backup back into an empty database and data folder.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Backup = new("backup") { Description = "A file that summariser backup wrote." };

    public static Command Make()
    {
        var command = new Command("restore", "Puts a backup into the empty database and data folder that the settings name, SQLite or PostgreSQL.") { Backup };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = new Composition();
        var report = await ServiceRestore.RunAsync(composition.Storage, parsed.GetValue(Backup)!, TimeProvider.System, new Actor(Environment.UserName), cancel);
        System.Console.WriteLine($"Restored {report.Meetings} meetings and {report.Files} recordings.");
        return ExitCodes.Done;
    }
}
