using System.Text.Json;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Closed;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Pipeline;

public sealed class MeetingPipelineTests
{
    private const string Secret = "marmalade";

    private static readonly Recording Recording = new("meeting.mp4");
    private static readonly AgendaItem Open = new() { Number = "1", Title = "Bins" };
    private static readonly AgendaItem Closed = new() { Number = "2", Title = $"Purchase of {Secret}", Restricted = true };
    private static readonly Agenda Agenda = new() { Items = [Open, Closed] };

    private static readonly Transcript Transcript = new()
    {
        Engine = "scripted",
        DurationSeconds = 20,
        Utterances =
        [
            new Utterance { Id = 1, Start = 0, End = 9, Text = "The bins are full." },
            new Utterance { Id = 2, Start = 10, End = 19, Text = $"We pay for {Secret}.", Speaker = $"{Secret} seller" },
        ],
    };

    private static readonly Partition Partition = new()
    {
        Items =
        [
            new AlignedItem(Open, ItemStatus.Discussed, [new Stretch(new TimeRange(0, 10), 1, 1, 0.9)]),
            new AlignedItem(Closed, ItemStatus.Closed, [new Stretch(new TimeRange(10, 20), 2, 2, 0.9)]),
        ],
    };

    private readonly List<string> happened = [];
    private readonly EventList events = new();
    private readonly HandClock clock = new();
    private readonly MemoryArtefacts artefacts = new();
    private readonly ScriptedTranscriber transcriber;
    private readonly EchoDrafter drafter;
    private readonly ListingKeeper keeper;

    public MeetingPipelineTests()
    {
        transcriber = new ScriptedTranscriber(happened, clock);
        drafter = new EchoDrafter(happened);
        keeper = new ListingKeeper(happened);
    }

    [Fact]
    public async Task Closed_parts_are_forgotten_before_anything_is_drafted()
    {
        await RunAsync();
        Assert.Equal(["transcribe meeting.mp4", "keep closed words", "forget meeting.mp4", "draft"], happened);
        Assert.Equal([new TimeRange(10, 20)], transcriber.Forgotten);
    }

    [Fact]
    public async Task Closed_words_that_cannot_be_kept_are_not_forgotten()
    {
        keeper.Failure = new InvalidOperationException();
        await Assert.ThrowsAsync<InvalidOperationException>(RunAsync);
        Assert.Null(transcriber.Forgotten);
    }

    [Fact]
    public async Task Closed_parts_are_forgotten_even_when_drafting_fails()
    {
        drafter.Failure = new InvalidOperationException();
        await Assert.ThrowsAsync<InvalidOperationException>(RunAsync);
        Assert.Equal([new TimeRange(10, 20)], transcriber.Forgotten);
        Assert.Empty(artefacts.Kept);
    }

    [Fact]
    public async Task Nothing_closed_reaches_the_drafter()
    {
        await RunAsync();
        Assert.Contains("The Bins are full.", drafter.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, drafter.Seen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_closed_is_kept_or_published()
    {
        var summary = JsonSerializer.Serialize(await RunAsync(), ContractJson.Indented);
        var kept = Assert.Single(artefacts.Kept).Json;
        Assert.Contains("The Bins are full.", kept, StringComparison.Ordinal);
        Assert.Contains("The Bins are full.", summary, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Secret, summary, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Provenance_names_the_engine_and_how_long_each_stage_took()
    {
        var provenance = (await RunAsync()).Provenance;
        Assert.Equal(("AI Generated", "scripted", "echo"), (provenance.Label, provenance.Engine, provenance.Drafter));
        Assert.Equal(60, provenance.Seconds["transcribe"]);
        Assert.Equal(["align", "draft-echo", "repair", "speakers", "transcribe"], provenance.Seconds.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_progress_of_transcription_is_told_as_the_stages_own()
    {
        await RunAsync();
        Assert.Equal(
            [
                new StageEvent.Started("transcribe"), new StageEvent.Advanced("transcribe", 12, 20, 4),
                new StageEvent.Finished("transcribe", TimeSpan.FromSeconds(60)),
            ],
            events.Heard.Take(3));
    }

    [Fact]
    public async Task A_second_run_takes_the_draft_from_the_first()
    {
        var first = await RunAsync();
        var second = await RunAsync();
        Assert.Single(happened, "draft");
        Assert.Equal(TextOf(first), TextOf(second));
    }

    [Fact]
    public async Task A_change_in_a_closed_part_does_not_change_what_the_drafter_is_given()
    {
        await RunAsync();
        transcriber.Answer = Transcript with { Utterances = [Transcript.Utterances[0], Transcript.Utterances[1] with { Text = "Something else." }] };
        await RunAsync();
        Assert.Single(happened, "draft");
    }

    [Fact]
    public async Task Names_are_set_right_before_anything_is_drafted()
    {
        var summary = await RunAsync();
        Assert.Contains("The Bins are full.", drafter.Seen, StringComparison.Ordinal);
        Assert.Equal([new Repair("bins", "Bins")], summary.Transcript[0].Repairs);
    }

    private static string TextOf(MeetingSummary summary) => JsonSerializer.Serialize(summary.Items, ContractJson.Compact);

    private Task<MeetingSummary> RunAsync()
    {
        var steps = new Steps(artefacts, events, clock);
        var pipeline = new MeetingPipeline(transcriber, new CapitalNames(), new NoNames(), new FixedAligner(), keeper, new DraftStage(drafter), steps, events);
        return pipeline.RunAsync(Recording, Agenda, new Provenance { Drafter = drafter.Name }, CancellationToken.None);
    }

    private sealed class ScriptedTranscriber(List<string> happened, HandClock clock) : ITranscriber
    {
        public Transcript Answer { get; set; } = Transcript;

        public IReadOnlyList<TimeRange>? Forgotten { get; private set; }

        public Task<Transcript> TranscribeAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
        {
            happened.Add($"transcribe {recording.Path}");
            progress.Report(new TranscriptionProgress(12, 20, 4));
            clock.Move(TimeSpan.FromMinutes(1));
            return Task.FromResult(Answer);
        }

        public Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel)
        {
            happened.Add($"forget {recording.Path}");
            Forgotten = closed;
            return Task.CompletedTask;
        }
    }

    private sealed class CapitalNames : IVocabularyRepair
    {
        public Transcript Repair(Transcript transcript, Agenda agenda) => transcript with
        {
            Utterances = [.. transcript.Utterances.Select(said => said.Text.Contains("bins", StringComparison.Ordinal)
                ? said with { Text = said.Text.Replace("bins", "Bins", StringComparison.Ordinal), Repairs = [new Repair("bins", "Bins")] }
                : said)],
        };
    }

    private sealed class FixedAligner : IAligner
    {
        public Partition Align(Transcript transcript, Agenda agenda) => Partition;
    }

    private sealed class ListingKeeper(List<string> happened) : IClosedKeeper
    {
        public Exception? Failure { get; set; }

        public Task KeepAsync(OpenMeeting meeting, ClosedWords words, CancellationToken cancel)
        {
            happened.Add(words.IsEmpty ? "keep nothing" : "keep closed words");
            return Failure is null ? Task.CompletedTask : Task.FromException(Failure);
        }
    }

    /// <summary>Says again everything it was told.</summary>
    private sealed class EchoDrafter(List<string> happened) : IDrafter
    {
        public string Name => "echo";

        public string Seen { get; private set; } = "";

        public Exception? Failure { get; set; }

        public Task<Draft> DraftAsync(OpenMeeting meeting, CancellationToken cancel)
        {
            happened.Add("draft");
            Seen = JsonSerializer.Serialize(meeting, ContractJson.Compact);
            return Failure is null
                ? Task.FromResult(new Draft
                {
                    Items = [.. meeting.Items.Select(item => new ItemDraft
                    {
                        Summary = [.. meeting.UtterancesOf(item).Select(said => new Sentence { Text = said.Text, Evidence = [said.Id] })],
                    })],
                })
                : Task.FromException<Draft>(Failure);
        }
    }
}
