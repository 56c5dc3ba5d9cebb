using System.CommandLine;
using System.Text.Json;
using Summariser.Cli.Console;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;

namespace Summariser.Cli.Commands;

/// <summary>summariser align: which part of a transcript belongs to which agenda item.</summary>
internal static class AlignCommand
{
    private static readonly TranscriptOptions Transcript = new();
    private static readonly MeetingOptions Meeting = new();
    private static readonly Option<string?> Out = new("--out") { Description = "The JSON file to write; standard output by default." };

    public static Command Make()
    {
        var command = new Command("align", "Finds which part of a transcript belongs to which agenda item.");
        Transcript.AddTo(command);
        command.Add(Meeting.Agenda);
        command.Add(Out);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var agenda = await Meeting.ReadAsync(parsed, Transcript.PathOf(parsed), cancel);
        using var composition = new Composition();
        var transcript = composition.Vocabulary.Repair(await Transcript.ReadAsync(parsed, cancel), agenda);
        var partition = Composition.Aligner.Align(transcript, agenda);
        var open = OpenMeeting.Seal(agenda, transcript, partition);
        var summary = SummaryAssembly.Assemble(open, new Draft { Items = [.. open.Items.Select(_ => new ItemDraft())] }, new Provenance());
        var json = JsonSerializer.Serialize(
            new AlignmentFile(1, partition.LeastCertain, [.. summary.Items.Select(item => new AlignmentFile.Item(item.Number, item.Title, item.Status, item.Stretches))], summary.Outside, summary.Warnings),
            ContractJson.Indented);
        Report.Warn(summary.Warnings);
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

    private sealed record AlignmentFile(
        int Version, IReadOnlyList<Boundary> LeastCertain, IReadOnlyList<AlignmentFile.Item> Items, IReadOnlyList<OutsideSummary> Outside, IReadOnlyList<string> Warnings)
    {
        internal sealed record Item(string Number, string Title, ItemStatus Status, IReadOnlyList<StretchSummary> Stretches);
    }
}
