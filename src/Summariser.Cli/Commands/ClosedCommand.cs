using System.CommandLine;
using Summariser.Agendas;
using Summariser.Cli.Configuration;
using Summariser.Cli.Console;
using Summariser.Core;
using Summariser.Speech.Captions;
using Summariser.Storage.Closed;

namespace Summariser.Cli.Commands;

/// <summary>summariser closed: the council's key, and what was said in closed session where it was kept.</summary>
internal static class ClosedCommand
{
    public static Command Make() => new("closed", "Makes the key to closed sessions, and opens what was kept of them.") { Key(), Open() };

    private static Command Key()
    {
        var file = new Argument<string>("file") { Description = "The key file to make." };
        var command = new Command("key", "Makes a new key. Keep a copy in a safe: without it nothing that was kept can be opened.") { file };
        command.SetAction(parsed =>
        {
            KeyFile.Create(parsed.GetValue(file)!);
            System.Console.WriteLine(Path.GetFullPath(parsed.GetValue(file)!));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Open()
    {
        var file = new Argument<string>("file") { Description = "What was kept of a meeting: a file that ends in .sealed." };
        var key = new Option<string?>("--key") { Description = "The key file; by default that of Agendas:Closed:KeyFile." };
        var to = new Option<string>("--out") { Description = "The transcript to write: .json, .vtt, .srt or .txt. It is not encrypted.", Required = true };
        var command = new Command("open", "Writes what was said in closed session as a transcript.") { file, key, to };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetValue(to)!;
            TranscriptFile.RequireKnown(path);
            var keyFile = parsed.GetValue(key) ?? Settings.Read<AgendaOptions>(Settings.Load(), AgendaOptions.Section).Closed.KeyFile;
            if (keyFile.Length == 0)
            {
                throw new InputException("No key was given. Give it as --key FILE, or set Agendas:Closed:KeyFile.");
            }

            var words = ClosedFolder.Read(parsed.GetValue(file)!).Open(KeyFile.Read(keyFile))
                ?? throw new InputException($"{keyFile} does not open {parsed.GetValue(file)}: it is another key, or the file was changed.");
            await TranscriptFile.WriteAsync(path, words);
            System.Console.Error.WriteLine("note: what was written was said in closed session. Keep it to those who may read it, and delete it when you are done.");
            System.Console.WriteLine(Path.GetFullPath(path));
            return ExitCodes.Done;
        });
        return command;
    }
}
