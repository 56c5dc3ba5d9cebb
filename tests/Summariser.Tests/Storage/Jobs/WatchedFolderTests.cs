using Summariser.Agendas.Import;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Jobs.Housekeeping;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Jobs;

public sealed class WatchedFolderTests : IAsyncLifetime
{
    private const string Agenda = "Northbury Council\n\nHarbour Committee\n\nWednesday, 10 June 2026\n\n1. Apologies\n2. Dredging of the harbour\n";

    private readonly ScratchFolder folder = new();
    private readonly HandClock clock = new(DateTimeOffset.UnixEpoch);
    private readonly Handed queue = new();
    private ServiceStore store = null!;

    public async Task InitializeAsync() =>
        store = await ServiceStore.OpenAsync(new StorageOptions { DataFolder = folder.At("data") }, TimeProvider.System, default);

    public Task DisposeAsync()
    {
        store.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_recording_and_its_agenda_are_handed_in_and_cleared_away()
    {
        Put("watched/harbour.mp4", "sound");
        Put("watched/harbour.txt", Agenda);
        await LookAsync();
        var meeting = Assert.Single((await store.Meetings.ListAsync(new MeetingQuery(), default)).Rows);
        Assert.Equal(("harbour.mp4", "Northbury Council"), (meeting.Recording!.Name, meeting.Meeting.Council));
        Assert.Equal([meeting.Id], queue.Meetings);
        Assert.False(File.Exists(folder.At("watched", "harbour.mp4")));
        Assert.True(File.Exists(folder.At("watched", "done", "harbour.txt")));
    }

    [Fact]
    public async Task A_recording_with_no_agenda_waits_for_one()
    {
        Put("watched/harbour.mp4", "sound");
        await LookAsync();
        Assert.Empty(queue.Meetings);
        Assert.True(File.Exists(folder.At("watched", "harbour.mp4")));
    }

    [Fact]
    public async Task A_file_that_was_changed_a_moment_ago_is_left_alone()
    {
        Put("watched/harbour.mp4", "sound", age: TimeSpan.FromSeconds(119));
        Put("watched/harbour.txt", Agenda);
        await LookAsync();
        Assert.Empty(queue.Meetings);
        clock.Move(TimeSpan.FromSeconds(1));
        await LookAsync();
        Assert.Single(queue.Meetings);
    }

    [Fact]
    public async Task An_agenda_that_cannot_be_read_is_refused_with_the_reason_and_nothing_is_lost()
    {
        Put("watched/harbour.mp4", "sound");
        Put("watched/harbour.json", "{ broken");
        await LookAsync();
        Assert.Empty(queue.Meetings);
        Assert.Equal("sound", await File.ReadAllTextAsync(folder.At("watched", "refused", "harbour.mp4")));
        Assert.NotEmpty(await File.ReadAllTextAsync(folder.At("watched", "refused", "harbour.why.txt")));
    }

    [Fact]
    public async Task The_same_recording_put_there_twice_is_one_meeting()
    {
        foreach (var name in new[] { "first", "second" })
        {
            Put($"watched/{name}.mp4", "sound");
            Put($"watched/{name}.txt", Agenda);
        }

        await LookAsync();
        Assert.Equal(1, (await store.Meetings.ListAsync(new MeetingQuery(), default)).Total);
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        Put("secret.mp4", "sound");
        Directory.CreateDirectory(folder.At("watched"));
        File.CreateSymbolicLink(folder.At("watched", "harbour.mp4"), folder.At("secret.mp4"));
        Put("watched/harbour.txt", Agenda);
        await LookAsync();
        Assert.Empty(queue.Meetings);
    }

    private Task LookAsync() =>
        new WatchedFolderJob(new WatchOptions { Folder = folder.At("watched"), SettleSeconds = 120 }, store, new AgendaFileReader(), queue, clock).TakeAllAsync(default);

    private void Put(string name, string text, TimeSpan? age = null) =>
        File.SetLastWriteTimeUtc(folder.Write(name, text), (clock.GetUtcNow() - (age ?? TimeSpan.FromHours(1))).UtcDateTime);

    /// <summary>Remembers what was handed in.</summary>
    private sealed class Handed : IWorkQueue
    {
        public List<Guid> Meetings { get; } = [];

        public Task EnqueueAsync(Guid meeting, CancellationToken cancel)
        {
            Meetings.Add(meeting);
            return Task.CompletedTask;
        }

        public Task CancelAsync(Guid meeting, Actor actor, CancellationToken cancel) => Task.CompletedTask;

        public Task PauseAsync(Guid meeting, Actor actor, CancellationToken cancel) => Task.CompletedTask;

        public Task ResumeAsync(Guid meeting, Actor actor, CancellationToken cancel) => Task.CompletedTask;

        public Task RetryAsync(Guid meeting, string? fromStage, Actor actor, CancellationToken cancel) => Task.CompletedTask;

        public Task PrioritiseAsync(Guid meeting, int priority, Actor actor, CancellationToken cancel) => Task.CompletedTask;
    }
}
