using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Speech;
using Summariser.Storage;

namespace Summariser.Benchmarks.Jobs;

/// <summary>How many meetings a minute two workers of one thread make, beside one worker of two threads, in turns and each on a database of its own.</summary>
/// <param name="server">Connects to the PostgreSQL server as a user who may create databases.</param>
/// <param name="count">How many meetings a turn has.</param>
internal sealed class WorkerThroughput(string server, int count)
{
    private const int Pairs = 2;
    private const double RecordingSeconds = 60;
    private const double SampleSeconds = 464;
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "corporate-parenting", "recording.mp4");
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly ConcurrentQueue<string> said = new();
    private int turn;

    /// <summary>Runs the turns and prints what each made.</summary>
    public async Task<int> RunAsync()
    {
        Console.WriteLine($"{count} recordings of {RecordingSeconds:0} s, {EngineNames.MoonshineTiny}, {Environment.ProcessorCount} cores; meetings a minute");
        Console.WriteLine($"{"one worker, 2 threads",22}{"two workers, 1 thread",23}{"ratio",8}");
        var ratios = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var one = await TurnAsync(workers: 1, threads: 2);
            var two = await TurnAsync(workers: 2, threads: 1);
            ratios.Add(two / one);
            Console.WriteLine($"{one,22:0.00}{two,23:0.00}{ratios[^1],8:0.000}");
        }

        ratios.Sort();
        Console.WriteLine($"median ratio {(ratios[(Pairs - 1) / 2] + ratios[Pairs / 2]) / 2:0.000}");
        return 0;
    }

    private async Task<double> TurnAsync(int workers, int threads)
    {
        var folder = Directory.CreateTempSubdirectory("summariser-benchmark-").FullName;
        var database = $"summariser_benchmark_{Environment.ProcessId}_{++turn}";
        var running = new List<Process>();
        await TellServerAsync($"CREATE DATABASE {database}");
        try
        {
            var options = new StorageOptions { DataFolder = Path.Combine(folder, "data"), Database = new NpgsqlConnectionStringBuilder(server) { Database = database }.ToString() };
            using var store = await ServiceStore.OpenAsync(options, TimeProvider.System, CancellationToken.None);
            await SubmitAsync(store, folder);
            for (var number = 0; number < workers; number++)
            {
                running.Add(StartWorker(options, Path.Combine(folder, "work"), threads));
            }

            return await MeetingsAMinuteAsync(store, running);
        }
        finally
        {
            foreach (var worker in running)
            {
                worker.Kill(entireProcessTree: true);
                await worker.WaitForExitAsync();
                worker.Dispose();
            }

            NpgsqlConnection.ClearAllPools();
            await TellServerAsync($"DROP DATABASE {database} WITH (FORCE)");
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Hands in parts of the sample that begin at different moments, so that each is a recording of its own.</summary>
    private async Task SubmitAsync(ServiceStore store, string folder)
    {
        for (var number = 0; number < count; number++)
        {
            var recording = Path.Combine(folder, $"{number}.wav");
            var from = number * (SampleSeconds - RecordingSeconds) / count;
            await MeasuredProcess.RunAsync("ffmpeg",
                ["-nostdin", "-v", "error", "-ss", from.ToString("0.###", CultureInfo.InvariantCulture), "-t", $"{RecordingSeconds:0}", "-i", Sample, "-vn", "-ac", "1", recording]);
            await using var content = File.OpenRead(recording);
            var kept = await store.Files.KeepAsync(content, Path.GetFileName(recording), CancellationToken.None);
            var meeting = new Meeting { Council = "Northbury Council", Body = "Harbour Committee", Title = $"Harbour Committee {number}", Date = new DateOnly(2026, 6, 10) };
            var agenda = new Agenda { Meeting = meeting, Items = [new AgendaItem { Title = meeting.Title }] };
            await store.Meetings.SubmitAsync(new Submission(agenda, kept, new WorkOptions(EngineNames.MoonshineTiny)), new Actor("Benchmark"), CancellationToken.None);
        }
    }

    private Process StartWorker(StorageOptions storage, string workFolder, int threads)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "summariser"), ["work"]) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in new[]
        {
            ("Storage__DataFolder", storage.DataFolder), ("Storage__Database", storage.Database), ("Storage__WorkFolder", workFolder),
            ("Jobs__Concurrency", "1"), ("Speech__Threads", $"{threads}"),
        })
        {
            start.Environment[$"Summariser__{name}"] = value;
        }

        var worker = Process.Start(start)!;
        worker.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        worker.BeginErrorReadLine();
        return worker;
    }

    /// <summary>From the first meeting begun to the last draft by the audit log, so that the start of the processes does not count.</summary>
    private async Task<double> MeetingsAMinuteAsync(ServiceStore store, IReadOnlyList<Process> workers)
    {
        while ((await store.Meetings.ListAsync(new MeetingQuery { States = [MeetingState.Draft], Take = 1 }, CancellationToken.None)).Total < count)
        {
            var failed = (await store.Meetings.ListAsync(new MeetingQuery { States = [MeetingState.Failed], Take = 1 }, CancellationToken.None)).Rows;
            if (failed.Count > 0)
            {
                throw new InvalidOperationException($"A meeting failed: {failed[0].Failure?.Reason}");
            }

            if (workers.FirstOrDefault(worker => worker.HasExited) is { } ended)
            {
                throw new InvalidOperationException($"A worker ended with {ended.ExitCode}. The workers said: {string.Join('\n', said.TakeLast(20))}");
            }

            await Task.Delay(BetweenLooks);
        }

        var log = (await store.Audit.ListAsync(null, 0, count * 20, CancellationToken.None)).Rows;
        var began = log.Where(entry => entry.Action == "work-begun").Min(entry => entry.At);
        var last = log.Where(entry => entry.Action == "draft-ready").Max(entry => entry.At);
        return count / (last - began).TotalMinutes;
    }

    private async Task TellServerAsync(string command)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var statement = new NpgsqlCommand(command, connection);
        await statement.ExecuteNonQueryAsync();
    }
}
