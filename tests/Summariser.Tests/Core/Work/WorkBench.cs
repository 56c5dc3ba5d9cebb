using Summariser.Core.Alignment;
using Summariser.Core.Agendas;
using Summariser.Core.Closed;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Core.Work;
using Summariser.Storage;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Storage.Contracts;

namespace Summariser.Tests.Core.Work;

/// <summary>A real store in a scratch folder, and a way from recording to summary that a test holds in its hands.</summary>
internal sealed class WorkBench : IAsyncDisposable
{
    private readonly ScratchFolder folder;
    private readonly bool ownsFolder;

    private WorkBench(ServiceStore store, ScratchFolder folder, bool ownsFolder)
    {
        (Store, this.folder, this.ownsFolder) = (store, folder, ownsFolder);
        var failures = new WorkFailures(store.Meetings, Policy, TimeProvider.System);
        Work = new MeetingWork(
            store.Meetings, store.Revisions, store.Glossaries, store.Spend, store.Files, Artefacts, new SlowNews(store.News, this), Pipeline, new Provenance { Program = "Summariser test" }, failures, Policy, TimeProvider.System);
    }

    public static WorkPolicy Policy { get; } = new(3, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15), TimeSpan.FromMilliseconds(20));

    public ServiceStore Store { get; }

    public MeetingWork Work { get; }

    public MemoryArtefacts Artefacts { get; } = new();

    /// <summary>What was done, in order.</summary>
    public List<string> Happened { get; } = [];

    /// <summary>The names that the last run was given.</summary>
    public IReadOnlyList<GlossaryEntry> Glossary { get; private set; } = [];

    /// <summary>What the transcriber does before it answers.</summary>
    public Func<CancellationToken, Task> WhileTranscribing { get; set; } = _ => Task.CompletedTask;

    /// <summary>What the draft costs, or null.</summary>
    public DraftCost? Cost { get; set; }

    /// <summary>What the drafter does before it answers.</summary>
    public Func<CancellationToken, Task> WhileDrafting { get; set; } = _ => Task.CompletedTask;

    /// <summary>How long it takes to tell a piece of news.</summary>
    public TimeSpan NewsTakes { get; set; }

    public static Task<WorkBench> OpenAsync() => OpenAsync(new ScratchFolder(), ownsFolder: true);

    /// <summary>Another program's bench on the same store.</summary>
    public Task<WorkBench> OpenAgainAsync() => OpenAsync(folder, ownsFolder: false);

    /// <summary>Hands in a meeting with a recording of its own.</summary>
    public async Task<Guid> SubmitAsync(string title = "Planning Committee", int priority = 0, string council = "Northbury Council")
    {
        var recording = await Store.Files.KeepAsync(new MemoryStream(Guid.NewGuid().ToByteArray()), "meeting.mp4", CancellationToken.None);
        var outcome = await Store.Meetings.SubmitAsync(
            new Submission(Samples.Agenda(title, council: council), recording, new WorkOptions(), priority), new Actor("A clerk"), CancellationToken.None);
        return outcome.Meeting.Id;
    }

    public async Task<MeetingRecord> FindAsync(Guid id) => (await Store.Meetings.FindAsync(id, CancellationToken.None))!;

    public Task ChangeAsync(Guid id, Func<MeetingRecord, MeetingRecord> change) =>
        Store.Meetings.ChangeAsync(id, change, new AuditNote(new Actor("A clerk"), "changed"), CancellationToken.None);

    public Task<WorkOutcome> RunAsync(Guid id, string worker = "this run", CancellationToken stop = default) => Work.RunAsync(id, worker, stop);

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        if (ownsFolder)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<WorkBench> OpenAsync(ScratchFolder folder, bool ownsFolder) => new(
        await ServiceStore.OpenAsync(new StorageOptions { DataFolder = folder.At("data") }, TimeProvider.System, CancellationToken.None), folder, ownsFolder);

    private MeetingPipeline Pipeline(WorkOptions options, IReadOnlyList<GlossaryEntry> glossary, IArtefacts artefacts, IProgress<StageEvent> progress)
    {
        Glossary = glossary;
        return new(new Hearing(this), new NoRepair(), new NoNames(), new OneItem(), new NothingKept(), new DraftStage(new Repeating(this)), new Steps(artefacts, progress, TimeProvider.System), progress);
    }

    private sealed class Hearing(WorkBench bench) : ITranscriber
    {
        public async Task<Transcript> TranscribeAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
        {
            bench.Note("transcribe");
            progress.Report(new TranscriptionProgress(5, 20, 0));
            await bench.WhileTranscribing(cancel);
            return new Transcript { Engine = "scripted", DurationSeconds = 20, Utterances = [Samples.Said(1, "The bins are full.")] };
        }

        public Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel)
        {
            if (closed.Count > 0)
            {
                bench.Note("forget");
            }

            return Task.CompletedTask;
        }
    }

    private sealed class NoRepair : IVocabularyRepair
    {
        public Transcript Repair(Transcript transcript, Agenda agenda) => transcript;
    }

    private sealed class OneItem : IAligner
    {
        public Partition Align(Transcript transcript, Agenda agenda) => new()
        {
            Items =
            [
                new AlignedItem(agenda.Items[0], ItemStatus.Discussed, [new Stretch(new TimeRange(0, 20), 1, 1, 0.9)]),
                .. agenda.Items.Skip(1).Select(item => new AlignedItem(item, ItemStatus.NotReached, [])),
            ],
        };
    }

    private sealed class Repeating(WorkBench bench) : IDrafter
    {
        public string Name => "repeating";

        public async Task<Draft> DraftAsync(OpenMeeting meeting, CancellationToken cancel)
        {
            bench.Note("draft");
            await bench.WhileDrafting(cancel);
            return new Draft
            {
                Model = "scripted-model",
                Cost = bench.Cost,
                Items = [.. meeting.Items.Select(item => new ItemDraft
                {
                    Summary = [.. meeting.UtterancesOf(item).Select(said => new Sentence { Text = said.Text, Evidence = [said.Id] })],
                })],
            };
        }
    }

    private void Note(string what)
    {
        lock (Happened)
        {
            Happened.Add(what);
        }
    }

    private sealed class SlowNews(INews news, WorkBench bench) : INews
    {
        public async Task TellAsync(Guid meeting, StageEvent told, CancellationToken cancel)
        {
            await Task.Delay(bench.NewsTakes, cancel);
            await news.TellAsync(meeting, told, cancel);
        }

        public Task<IReadOnlyList<MeetingNews>> LastAsync(Guid meeting, int most, CancellationToken cancel) => news.LastAsync(meeting, most, cancel);

        public IAsyncEnumerable<MeetingNews> WatchAsync(Guid? meeting, long after, CancellationToken cancel) => news.WatchAsync(meeting, after, cancel);
    }
}
