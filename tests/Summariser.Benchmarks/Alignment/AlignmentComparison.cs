using System.Diagnostics;
using System.Text.Json;
using Summariser.Agendas.Alignment;
using Summariser.Core.Alignment;
using Summariser.Core.Json;

namespace Summariser.Benchmarks.Alignment;

/// <summary>How long alignment takes and how often it is right, beside the plain dynamic programme over title words, as meetings grow.</summary>
internal static class AlignmentComparison
{
    private static readonly (int Words, int Items)[] Meetings = [(15_000, 15), (30_000, 30), (60_000, 60)];

    /// <summary>Prints a line a meeting: in this process after a first run, and as the whole program in a process of its own.</summary>
    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores; right is the share of words under their item; peak is of the whole program");
        Console.WriteLine($"{"words",8}{"items",7}{"called",8}{"ours s",9}{"right",8}{"title words s",15}{"right",8}{"program s",11}{"peak MiB",10}");
        foreach (var called in new[] { true, false })
        {
            foreach (var (words, items) in Meetings)
            {
                await CompareAsync(words, items, called);
            }
        }

        return 0;
    }

    private static async Task CompareAsync(int words, int items, bool called)
    {
        var meeting = LongMeeting.Make(words, items, called);
        var (ours, oursTook) = Timed(() => LabelsOf(meeting, new MeetingAligner().Align(meeting.Transcript, meeting.Agenda)));
        var (peer, peerTook) = Timed(() => TitleWords.Align(meeting.Transcript, meeting.Agenda));
        var program = await ProgramAsync(meeting);
        Console.WriteLine(
            $"{words,8}{items,7}{(called ? "yes" : "no"),8}{oursTook,9:0.00}{Right(meeting, ours),8:0.000}{peerTook,15:0.00}{Right(meeting, peer),8:0.000}{program.Seconds,11:0.00}{program.PeakMebibytes,10:0}");
    }

    private static (int[] Labels, double Seconds) Timed(Func<int[]> align)
    {
        align();
        var watch = Stopwatch.StartNew();
        return (align(), watch.Elapsed.TotalSeconds);
    }

    private static int[] LabelsOf(LongMeeting meeting, Partition partition)
    {
        var labels = Enumerable.Repeat(-1, meeting.Items.Count).ToArray();
        foreach (var (index, item) in partition.Items.Index())
        {
            foreach (var stretch in item.Stretches)
            {
                Array.Fill(labels, index, stretch.First - 1, stretch.Last - stretch.First + 1);
            }
        }

        return labels;
    }

    private static double Right(LongMeeting meeting, int[] labels) => meeting.Items.Zip(labels).Average(pair => pair.First == pair.Second ? 1.0 : 0);

    private static async Task<Taken> ProgramAsync(LongMeeting meeting)
    {
        var (transcript, agenda) = (Path.Combine(Repository.Scratch, "long.json"), Path.Combine(Repository.Scratch, "long-agenda.json"));
        await File.WriteAllTextAsync(transcript, JsonSerializer.Serialize(meeting.Transcript, ContractJson.Compact));
        await File.WriteAllTextAsync(agenda, JsonSerializer.Serialize(meeting.Agenda, ContractJson.Compact));
        return await MeasuredProcess.RunAsync(
            Path.Combine(AppContext.BaseDirectory, "summariser"), ["align", transcript, "--agenda", agenda, "--out", Path.Combine(Repository.Scratch, "long-alignment.json")]);
    }
}
