using System.Diagnostics;
using System.Text.Json;
using Summariser.Core.Records;
using Summariser.SystemTests.Support;
using Xunit.Abstractions;

namespace Summariser.SystemTests.Jobs;

/// <summary>A worker killed again and again loses the windows it was in and nothing else.</summary>
public sealed class KilledWorkerTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Minutes = 150;
    private const double UsualWindow = 17;

    [Fact(Timeout = 1_800_000)]
    public async Task Twenty_kills_leave_the_same_draft_and_cost_little()
    {
        await using var disturbed = await ServiceBench.OpenAsync();
        var recording = disturbed.Folder.File("long.mp4");
        await Ffmpeg.RunAsync("-stream_loop", "-1", "-t", $"{Minutes * 60}", "-i", Path.Combine(Repository.Sample, "recording.mp4"), "-vn", "-c", "copy", recording);
        var meeting = await disturbed.SubmitAsync(recording);
        var seed = Environment.TickCount;
        output.WriteLine($"Kills are drawn from seed {seed}.");
        var random = new Random(seed);

        foreach (var moment in Enumerable.Range(0, Kills).Select(_ => random.Next((int)(Minutes * 60 * 0.9 / UsualWindow))).Order().ToArray())
        {
            var worker = disturbed.StartWorker();
            await MomentAsync(disturbed, moment);
            await Task.Delay(random.Next(0, 1500));
            worker.Kill();
            await worker.WaitForExitAsync();
        }

        var (begun, finished) = Journal(disturbed);
        disturbed.StartWorker();
        await disturbed.WaitAsync(meeting, now => now.State == MeetingState.Draft, TimeSpan.FromMinutes(10));

        await using var undisturbed = await ServiceBench.OpenAsync();
        var other = await undisturbed.SubmitAsync(recording);
        undisturbed.StartWorker();
        await undisturbed.WaitAsync(other, now => now.State == MeetingState.Draft, TimeSpan.FromMinutes(10));
        Assert.Equal(await undisturbed.DraftAsync(other), await disturbed.DraftAsync(meeting));

        Assert.True(finished.Count > 10 * Kills, $"Only {finished.Count} windows were finished before the last kill: too few to say anything.");
        Assert.Equal(finished.Count, finished.Distinct().Count());
        Assert.True(begun.Count > finished.Count, "No kill came while a window was heard: nothing was tried.");

        // A window that was begun and not finished is heard again from its start, however little of it was left.
        var share = (begun.Sum(window => window.Seconds) - finished.Sum(window => window.Seconds)) / (Minutes * 60);
        output.WriteLine($"{begun.Count - finished.Count} of {begun.Count} windows were begun in vain in {Kills} kills: {share:P1} of the recording was transcribed twice.");
        Assert.InRange(share, 0, 0.10);
    }

    /// <summary>Waits until as many windows are finished as were drawn; many kills come while the worker still starts or finds its place.</summary>
    private static async Task MomentAsync(ServiceBench bench, int windows)
    {
        var began = Stopwatch.StartNew();
        while (Journal(bench).Finished.Count < windows)
        {
            Assert.True(began.Elapsed < TimeSpan.FromMinutes(10), $"The worker does not come on: {string.Join('\n', bench.Said.TakeLast(20))}");
            await Task.Delay(50);
        }
    }

    private static (IReadOnlyList<Window> Begun, IReadOnlyList<Window> Finished) Journal(ServiceBench bench)
    {
        var lines = Journals.Lines(bench.Journals).Select(line => JsonSerializer.Deserialize<Line>(line, Core.Json.ContractJson.Compact)!).ToArray();
        return ([.. lines.Select(line => line.Begun).OfType<Window>()], [.. lines.Where(line => line.Begun is null).Select(line => new Window(line.Start, line.Count))]);
    }

    private sealed record Line(Window? Begun, long Start, long Count);

    private sealed record Window(long Start, long Count)
    {
        public double Seconds => Count / 16000.0;
    }
}
