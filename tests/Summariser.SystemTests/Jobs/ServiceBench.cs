using System.Diagnostics;
using System.Globalization;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Jobs;

/// <summary>A service's data folder and database, and workers as processes of their own.</summary>
internal sealed class ServiceBench : IAsyncDisposable
{
    private readonly List<Process> workers = [];
    private readonly StorageOptions storage;
    private readonly (string, string)[] settings;

    private ServiceBench(Folder folder, StorageOptions storage, ServiceStore store, (string, string)[] settings)
    {
        (Folder, this.storage, Store, this.settings) = (folder, storage, store, settings);
    }

    public Folder Folder { get; }

    public ServiceStore Store { get; }

    /// <summary>Where workers keep finished windows of speech.</summary>
    public string Journals => Path.Combine(WorkFolder, "windows");

    private string WorkFolder => storage.WorkFolder.Length > 0 ? storage.WorkFolder : Path.Combine(Store.Folder, "work");

    /// <summary>Opens a service on a database, SQLite in a folder of its own by default.</summary>
    /// <param name="storage">The database and folders.</param>
    /// <param name="settings">Settings of the workers beside quick reactions and the fast engine.</param>
    public static async Task<ServiceBench> OpenAsync(Func<Folder, Task<StorageOptions>>? storage = null, params (string, string)[] settings)
    {
        var folder = new Folder();
        var options = storage is null ? new StorageOptions { DataFolder = folder.File("data") } : await storage(folder);
        return new ServiceBench(folder, options, await ServiceStore.OpenAsync(options, TimeProvider.System, default), settings);
    }

    /// <summary>Hands in a recording.</summary>
    public async Task<Guid> SubmitAsync(string recording, string title = "Harbour Committee")
    {
        await using var content = File.OpenRead(recording);
        var kept = await Store.Files.KeepAsync(content, Path.GetFileName(recording), default);
        var meeting = new Meeting { Council = "Northbury Council", Body = "Harbour Committee", Title = title, Date = new DateOnly(2026, 6, 10) };
        var agenda = new Agenda { Meeting = meeting, Items = [new AgendaItem { Title = title }] };
        return (await Store.Meetings.SubmitAsync(new Submission(agenda, kept, new WorkOptions("moonshine-tiny")), new Actor("A clerk"), default)).Meeting.Id;
    }

    /// <summary>Starts a worker.</summary>
    public Process StartWorker()
    {
        var worker = new SummariserProgram(Folder.Path,
        [
            ("Storage__DataFolder", Store.Folder), ("Storage__Database", storage.Database), ("Storage__WorkFolder", storage.WorkFolder), ("Jobs__SweepSeconds", "1"),
            ("Jobs__LookSeconds", "0.5"), ("Jobs__CheckInSeconds", "1"), ("Jobs__FirstRetrySeconds", "1"), ("Jobs__LongestRetrySeconds", "2"), .. settings,
        ]).Start("work");
        worker.ErrorDataReceived += (_, line) => Log(line.Data);
        worker.OutputDataReceived += (_, line) => Log(line.Data);
        worker.BeginErrorReadLine();
        worker.BeginOutputReadLine();
        workers.Add(worker);
        return worker;
    }

    /// <summary>What the workers have said.</summary>
    public List<string> Said { get; } = [];

    public async Task<MeetingRecord> FindAsync(Guid meeting) => (await Store.Meetings.FindAsync(meeting, default))!;

    /// <summary>Waits until a meeting fits.</summary>
    public async Task<MeetingRecord> WaitAsync(Guid meeting, Func<MeetingRecord, bool> fits, TimeSpan most)
    {
        var began = Stopwatch.StartNew();
        while (true)
        {
            var now = await FindAsync(meeting);
            if (fits(now))
            {
                return now;
            }

            Assert.True(began.Elapsed < most, $"After {most} the meeting is {now.State} ({now.Failure?.Reason}). The workers said: {string.Join('\n', Said.TakeLast(20))}");
            await Task.Delay(100);
        }
    }

    /// <summary>The summary of a meeting's only revision, as JSON.</summary>
    public async Task<string> DraftAsync(Guid meeting)
    {
        var revision = Assert.Single(await Store.Revisions.ListAsync(meeting, default));
        var (_, summary) = (await Store.Revisions.FindAsync(meeting, revision.Number, default))!.Value;
        return System.Text.Json.JsonSerializer.Serialize(summary, Core.Json.ContractJson.Compact);
    }

    /// <summary>Sends a signal to a process.</summary>
    public static async Task SignalAsync(string signal, Process process)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill") { ArgumentList = { $"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture) } })!;
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
        {
            if (!worker.HasExited)
            {
                worker.Kill();
                await worker.WaitForExitAsync();
            }

            worker.Dispose();
        }

        Store.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }

    private void Log(string? line)
    {
        lock (Said)
        {
            Said.Add(line ?? "");
        }
    }
}
