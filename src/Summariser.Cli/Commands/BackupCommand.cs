using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Storage;
using Summariser.Storage.Backup;

namespace Summariser.Cli.Commands;

/// <summary>summariser backup: all that the service keeps in one file, made while it goes on working.</summary>
internal static class BackupCommand
{
    private static readonly Option<string> Out = new("--out") { Description = "The file to write, such as backup.tar.", Required = true };

    public static Command Make()
    {
        var command = new Command("backup", "Puts all meetings, their recordings and the audit log into one file. The service may go on working meanwhile.") { Out };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = new Composition();
        using var store = await ServiceStore.OpenAsync(composition.Storage, TimeProvider.System, cancel);
        var path = Path.GetFullPath(parsed.GetValue(Out)!);
        var report = await ServiceBackup.WriteAsync(store, path, TimeProvider.System, cancel);
        Report.Warn(report.Lost);
        System.Console.WriteLine($"{path}: {report.Meetings} meetings, {report.Files} recordings");
        return report.Lost.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
