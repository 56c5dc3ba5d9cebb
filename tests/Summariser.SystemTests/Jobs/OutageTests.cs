using System.Diagnostics;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Jobs;

/// <summary>What a worker needs goes away while it works, and comes back.</summary>
public sealed class OutageTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(8);

    [Fact(Timeout = 900_000)]
    public async Task A_database_that_stops_for_thirty_seconds_costs_nothing()
    {
        using var own = new Folder();
        var server = await PostgreSql.StartAsync(own.Path);
        try
        {
            await using var bench = await ServiceBench.OpenAsync(async folder => await server.NewDatabaseAsync(folder.File("data")));
            var meeting = await bench.SubmitAsync(Path.Combine(Repository.Sample, "recording.mp4"));
            var worker = bench.StartWorker();
            await bench.WaitAsync(meeting, now => now.State == MeetingState.Processing, Long);
            server.Stop();
            await Task.Delay(TimeSpan.FromSeconds(30));
            await server.StartAsync();

            await bench.WaitAsync(meeting, now => now.State == MeetingState.Draft, Long);
            Assert.False(worker.HasExited);
            Assert.Single(await bench.Store.Revisions.ListAsync(meeting, default));
            Assert.Null(await bench.Store.Audit.FirstBrokenAsync(default));
        }
        finally
        {
            server.Stop();
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task A_full_disk_is_said_and_the_work_goes_on_when_there_is_room()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 2);
        await using var bench = await ServiceBench.OpenAsync(
            folder => Task.FromResult(new StorageOptions { DataFolder = folder.File("data"), WorkFolder = disk.Path }));
        var filler = Path.Combine(disk.Path, "filler");
        SmallDisk.Fill(filler);
        var meeting = await bench.SubmitAsync(Path.Combine(Repository.Sample, "recording.mp4"));
        var worker = bench.StartWorker();

        var held = await bench.WaitAsync(meeting, now => now.Failure is not null, Long);
        Assert.Contains("room", held.Failure!.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(MeetingState.Failed, held.State);

        File.Delete(filler);
        var done = await bench.WaitAsync(meeting, now => now.State == MeetingState.Draft, Long);
        Assert.Null(done.Failure);
        Assert.False(worker.HasExited);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_full_disk_under_the_database_too_loses_nothing()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 24);
        await using var bench = await ServiceBench.OpenAsync(_ => Task.FromResult(new StorageOptions { DataFolder = Path.Combine(disk.Path, "data") }));
        var meeting = await bench.SubmitAsync(Path.Combine(Repository.Sample, "recording.mp4"));
        var worker = bench.StartWorker();
        await bench.WaitAsync(meeting, now => now.State == MeetingState.Processing, Long);
        var filler = Path.Combine(disk.Path, "filler");
        SmallDisk.Fill(filler);
        await Task.Delay(TimeSpan.FromSeconds(10));
        File.Delete(filler);

        await bench.WaitAsync(meeting, now => now.State == MeetingState.Draft, Long);
        Assert.Single(await bench.Store.Revisions.ListAsync(meeting, default));
        Assert.Null(await bench.Store.Audit.FirstBrokenAsync(default));
    }

    /// <summary>A file system in memory, small enough to be filled.</summary>
    private sealed class SmallDisk : IAsyncDisposable
    {
        private readonly Folder folder = new();

        public string Path => folder.Path;

        public static async Task<SmallDisk> MountAsync(int megabytes)
        {
            var disk = new SmallDisk();
            await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Path);
            return disk;
        }

        /// <summary>Writes a file until not a byte more fits.</summary>
        public static void Fill(string path)
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            try
            {
                for (var block = new byte[4096]; ;)
                {
                    file.Write(block);
                }
            }
            catch (IOException)
            {
            }
        }

        public async ValueTask DisposeAsync()
        {
            await RunAsync("umount", "--lazy", Path);
            folder.Dispose();
        }

        private static async Task RunAsync(params string[] command)
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"'{string.Join(' ', command)}' failed. These tests need to mount a file system in memory, as root can.");
        }
    }
}
