using System.CommandLine;
using System.Text.Json;
using Summariser.Cli.Console;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Drafting.Evaluation;

namespace Summariser.Cli.Commands.Evaluation;

/// <summary>summariser evaluate cost: what the generative drafter would send for a meeting. No model is asked.</summary>
internal static class CostScoring
{
    private static readonly TranscriptOptions Transcript = new();
    private static readonly MeetingOptions Meeting = new();
    private static readonly DraftingOptions Drafting = new();
    private static readonly Option<string?> Out = new("--out") { Description = "Write the counts to this JSON file." };

    public static Command Make()
    {
        var command = new Command("cost", "What the generative drafter would send to a chat model for a meeting; none is asked.");
        Transcript.AddTo(command);
        command.Add(Meeting.Agenda);
        Drafting.AddTo(command);
        command.Add(Out);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = new Composition();
        var drafting = Drafting.Over(composition.Drafting, parsed);
        var agenda = await Meeting.ReadAsync(parsed, Transcript.PathOf(parsed), cancel);
        var transcript = await Transcript.ReadAsync(parsed, cancel);
        var open = OpenMeeting.Seal(agenda, transcript, Composition.Aligner.Align(transcript, agenda));
        var report = await CostEvaluation.RunAsync(open, Drafters.Prompts(drafting), drafting, cancel);
        System.Console.WriteLine($"said in open session      {report.TranscriptCharacters,12:#,0} characters, {report.Items} items");
        System.Console.WriteLine($"sent, everything counted  {report.SentCharacters,12:#,0} characters in {report.Calls} calls: {report.Ratio:0.00} x what was said");
        System.Console.WriteLine($"whole for each item       {report.WholeForEachItem,12:#,0} characters: {(double)report.WholeForEachItem / Math.Max(1, report.SentCharacters):0.0} times as much");
        System.Console.WriteLine($"and again for citations   {report.AndAgainForCitations,12:#,0} characters: {(double)report.AndAgainForCitations / Math.Max(1, report.SentCharacters):0.0} times as much");
        if (parsed.GetValue(Out) is { } path)
        {
            await AtomicFile.WriteTextAsync(path, JsonSerializer.Serialize(report, ContractJson.Indented) + "\n");
        }

        return ExitCodes.Done;
    }
}
