using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Cli.Output;
using Summariser.Speech.Audio;

namespace Summariser.Cli.Commands;

/// <summary>summariser summarise: from a recording to a page.</summary>
internal static class SummariseCommand
{
    private static readonly RecordingOptions Recording = new();
    private static readonly MeetingOptions Meeting = new();
    private static readonly DraftingOptions Drafting = new();
    private static readonly OutputOptions Output = new();

    public static Command Make()
    {
        var command = new Command("summarise", "Makes a summary of a meeting from its recording and agenda.");
        Recording.AddTo(command);
        Meeting.AddTo(command);
        Drafting.AddTo(command);
        Output.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = Recording.Compose(parsed);
        var drafting = Drafting.Over(composition.Drafting, parsed);
        var calls = new CallLog(parsed.GetValue<bool>("--verbose"));
        var recording = Recording.Of(parsed);
        var formats = Output.Formats(parsed);
        var folder = Output.Folder(parsed, recording.Path);
        await new RecordingProbe(composition.Speech.Audio).ProbeAsync(recording, cancel);
        var agenda = await Meeting.ReadAsync(parsed, recording.Path, cancel);

        var summary = await StageDisplay.ShowAsync(display =>
            composition.Pipeline(display, drafting, calls).RunAsync(recording, agenda, Composition.Provenance, cancel));
        var files = await SummaryFiles.WriteAsync(folder, formats, summary, recording.Path, cancel);
        Report.Print(summary, files, composition.ClosedFolder);
        Report.Cost(summary.Provenance, calls.Made);
        return ExitCodes.Done;
    }
}
