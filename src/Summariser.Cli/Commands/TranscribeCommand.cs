using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Speech.Audio;
using Summariser.Speech.Captions;

namespace Summariser.Cli.Commands;

/// <summary>summariser transcribe: from a recording to a transcript without its closed parts.</summary>
internal static class TranscribeCommand
{
    private static readonly RecordingOptions Recording = new();
    private static readonly MeetingOptions Meeting = new();

    private static readonly Option<string> Out = new("--out") { Description = "The file to write: .json, .vtt, .srt or .txt.", Required = true };

    public static Command Make()
    {
        var command = new Command("transcribe", "Transcribes a recording.");
        Recording.AddTo(command);
        command.Add(Meeting.Agenda);
        command.Add(Out);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = Recording.Compose(parsed);
        var recording = Recording.Of(parsed);
        var path = parsed.GetValue(Out)!;
        TranscriptFile.RequireKnown(path);
        await new RecordingProbe(composition.Speech.Audio).ProbeAsync(recording, cancel);
        var agenda = await Meeting.ReadAsync(parsed, recording.Path, cancel);

        var open = await StageDisplay.ShowAsync(display => composition.Pipeline(display).HearAsync(recording, agenda, cancel));
        await TranscriptFile.WriteAsync(path, open.Transcript);
        Report.Warn(open.Warnings);
        Report.WarnOfClosed(open.ClosedRanges, composition.ClosedFolder);
        System.Console.WriteLine(Path.GetFullPath(path));
        return ExitCodes.Done;
    }
}
