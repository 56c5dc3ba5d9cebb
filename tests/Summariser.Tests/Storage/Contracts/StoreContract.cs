using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Storage;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Contracts;

/// <summary>Where tests of the store get an empty database from.</summary>
public interface IDatabases
{
    /// <summary>Settings for an empty database and data folder.</summary>
    Task<StorageOptions> NewAsync(string dataFolder);
}

/// <summary>Tests that hold for the store on every kind of database.</summary>
public abstract class StoreContract(IDatabases databases) : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();
    private ServiceStore? store;

    protected static CancellationToken None => CancellationToken.None;

    protected static Actor Clerk { get; } = new("A clerk");

    internal HandClock Clock { get; } = new();

    protected StorageOptions Options { get; private set; } = new();

    protected ServiceStore Store => store!;

    protected IMeetings Meetings => Store.Meetings;

    public async Task InitializeAsync()
    {
        Options = await databases.NewAsync(folder.At("data"));
        store = await ServiceStore.OpenAsync(Options, Clock, None);
    }

    public Task DisposeAsync()
    {
        store?.Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Another program's view of the same store.</summary>
    protected Task<ServiceStore> OpenAgainAsync() => ServiceStore.OpenAsync(Options, Clock, None);

    protected Task<StorageOptions> NewDatabaseAsync() => databases.NewAsync(folder.At(Guid.NewGuid().ToString("N")));

    internal string At(string name) => folder.At(name);

    /// <summary>Submits a meeting and gives it.</summary>
    protected async Task<MeetingRecord> SubmitAsync(string title = "Planning Committee", int day = 10, string? recording = null, string council = "Northbury Council") =>
        (await Meetings.SubmitAsync(Samples.Submission(title, day, recording, council), Clerk, None)).Meeting;

    /// <summary>Submits a meeting and puts it into a state, step by step.</summary>
    protected async Task<MeetingRecord> InStateAsync(params MeetingState[] states)
    {
        var meeting = await SubmitAsync();
        foreach (var state in states)
        {
            meeting = await Meetings.ChangeAsync(meeting.Id, each => each with { State = state }, new AuditNote(Clerk, "state-changed"), None);
        }

        return meeting;
    }

    /// <summary>Submits a meeting with a draft and publishes it.</summary>
    protected async Task<MeetingRecord> PublishAsync(MeetingSummary summary, int day = 10, string council = "Northbury Council")
    {
        var meeting = await SubmitAsync(summary.Meeting.Title, day, council: council);
        await DraftAsync(meeting.Id, summary);
        return await Meetings.ChangeAsync(
            meeting.Id, each => each with { State = MeetingState.Published, PublishedRevision = each.CurrentRevision }, new AuditNote(Clerk, "meeting-published"), None);
    }

    /// <summary>Adds a first draft.</summary>
    protected async Task<Revision> DraftAsync(Guid meeting, MeetingSummary summary)
    {
        await Meetings.ChangeAsync(meeting, each => each with { State = MeetingState.Processing }, new AuditNote(Actor.Program, "work-begun"), None);
        var revision = await Store.Revisions.AddAsync(meeting, null, summary, RevisionKind.Drafted, new AuditNote(Actor.Program, "draft-made"), None);
        await Meetings.ChangeAsync(meeting, each => each with { State = MeetingState.Draft }, new AuditNote(Actor.Program, "work-finished"), None);
        return revision;
    }
}
