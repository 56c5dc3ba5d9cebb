using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Cli.Output;
using Summariser.Core.Alignment;

namespace Summariser.Cli.Commands;

/// <summary>summariser draft: from a transcript to a page.</summary>
internal static class DraftCommand
{
    private static readonly TranscriptOptions Transcript = new();
    private static readonly MeetingOptions Meeting = new();
    private static readonly DraftingOptions Drafting = new();
    private static readonly OutputOptions Output = new();

    public static Command Make()
    {
        var command = new Command("draft", "Makes a summary of a meeting from its transcript and agenda.");
        Transcript.AddTo(command);
        Meeting.AddTo(command);
        Drafting.AddTo(command);
        Output.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = new Composition();
        var drafting = Drafting.Over(composition.Drafting, parsed);
        var calls = new CallLog(parsed.GetValue<bool>("--verbose"));
        var formats = Output.Formats(parsed);
        var folder = Output.Folder(parsed, Transcript.PathOf(parsed));
        var agenda = await Meeting.ReadAsync(parsed, Transcript.PathOf(parsed), cancel);
        var transcript = await Transcript.ReadAsync(parsed, cancel);

        var summary = await StageDisplay.ShowAsync(async display =>
        {
            var pipeline = composition.Pipeline(display, drafting, calls);
            var (named, partition) = await pipeline.PlaceAsync(recording: null, transcript, agenda, cancel);
            var open = OpenMeeting.Seal(agenda, named, partition);
            return await pipeline.SummariseAsync(open, Composition.Provenance with { Engine = transcript.Engine }, cancel);
        });
        var files = await SummaryFiles.WriteAsync(folder, formats, summary, recording: null, cancel);
        Report.Print(summary, files);
        Report.Cost(summary.Provenance, calls.Made);
        return ExitCodes.Done;
    }
}
