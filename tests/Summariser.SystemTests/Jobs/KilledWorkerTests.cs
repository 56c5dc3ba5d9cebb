using System.Text.Json;
using Summariser.Core.Records;
using Summariser.SystemTests.Support;
using Xunit.Abstractions;

namespace Summariser.SystemTests.Jobs;

/// <summary>A worker killed again and again loses the windows it was in and nothing else.</summary>
public sealed class KilledWorkerTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Minutes = 75;

    [Fact(Timeout = 1_800_000)]
    public async Task Twenty_kills_leave_the_same_draft_and_cost_little()
    {
        await using var disturbed = await ServiceBench.OpenAsync(settings: ("Speech__Threads", "1"));
        var recording = disturbed.Folder.File("long.mp4");
        await Ffmpeg.RunAsync("-stream_loop", "-1", "-t", $"{Minutes * 60}", "-i", Path.Combine(Repository.Sample, "recording.mp4"), "-vn", "-c", "copy", recording);
        var meeting = await disturbed.SubmitAsync(recording);
        var seed = Environment.TickCount;
        output.WriteLine($"Kills are drawn from seed {seed}.");
        var random = new Random(seed);

        var windows = new List<Window>();
        var twice = new List<Window>();
        for (var kill = 0; kill < Kills; kill++)
        {
            var worker = disturbed.StartWorker();
            await MomentAsync(disturbed, random, windows.Count);
            worker.Kill();
            await worker.WaitForExitAsync();
            var known = windows.Count;
            windows.AddRange(Journal(disturbed).Except(windows));

            // What a run decodes first is what the one before it was in when it was killed: with one thread, one window.
            twice.AddRange(windows.Skip(known).Take(1));
        }

        disturbed.StartWorker();
        await disturbed.WaitAsync(meeting, now => now.State == MeetingState.Draft, TimeSpan.FromMinutes(10));

        await using var undisturbed = await ServiceBench.OpenAsync();
        var other = await undisturbed.SubmitAsync(recording);
        undisturbed.StartWorker();
        await undisturbed.WaitAsync(other, now => now.State == MeetingState.Draft, TimeSpan.FromMinutes(10));
        Assert.Equal(await undisturbed.DraftAsync(other), await disturbed.DraftAsync(meeting));

        Assert.True(windows.Count > Kills, $"Only {windows.Count} windows were finished before the last kill: too few to say anything.");
        var share = twice.Sum(window => window.Seconds) / (Minutes * 60);
        output.WriteLine($"{share:P1} of the recording was transcribed twice in {Kills} kills.");
        Assert.InRange(share, 0, 0.10);
    }

    /// <summary>A random moment: while the worker starts, or after it has finished some windows more, anywhere within a window.</summary>
    private static async Task MomentAsync(ServiceBench bench, Random random, int known)
    {
        var more = random.Next(0, 12);
        while (more > 0 && Journal(bench).Count() < known + more)
        {
            await Task.Delay(20);
        }

        await Task.Delay(random.Next(0, 1500));
    }

    private static IEnumerable<Window> Journal(ServiceBench bench) =>
        Directory.Exists(bench.Journals)
            ? Directory.GetFiles(bench.Journals).SelectMany(Lines).Where(line => line.EndsWith('}'))
                .Select(line => JsonSerializer.Deserialize<Window>(line, Core.Json.ContractJson.Compact)!)
            : [];

    private static string[] Lines(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed record Window(long Start, long Count)
    {
        public double Seconds => Count / 16000.0;
    }
}
