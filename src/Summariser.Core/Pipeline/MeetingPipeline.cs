using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Closed;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Pipeline;

/// <summary>The way from a recording and its agenda to a summary, each stage in its order.</summary>
/// <param name="transcriber">Speech to words.</param>
/// <param name="vocabulary">Misheard names to the agenda's.</param>
/// <param name="speakers">Who speaks.</param>
/// <param name="aligner">Words to agenda items.</param>
/// <param name="closed">What becomes of words said in closed session.</param>
/// <param name="draft">Words of an item to sentences; its output is kept.</param>
/// <param name="steps">Runs and times the stages.</param>
/// <param name="progress">Hears how far the transcription has come.</param>
public sealed class MeetingPipeline(
    ITranscriber transcriber, IVocabularyRepair vocabulary, ISpeakerNaming speakers, IAligner aligner, IClosedKeeper closed,
    IStage<OpenMeeting, Draft> draft, Steps steps, IProgress<StageEvent> progress)
{
    /// <summary>Names the code that turns a recording into an open meeting; another build of any part of it has another name.</summary>
    public string Hearing { get; } = Digest.Of(
        new object[] { transcriber, vocabulary, aligner }.Select(part => part.GetType().Module.ModuleVersionId));

    /// <summary>Goes the whole way.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="agenda">Its agenda; one item for the whole meeting where there is none.</param>
    /// <param name="provenance">What is known of the making beforehand; the times are added.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<MeetingSummary> RunAsync(Recording recording, Agenda agenda, Provenance provenance, CancellationToken cancel)
    {
        var open = await HearAsync(recording, agenda, cancel);
        return await SummariseAsync(open, provenance with { Engine = open.Transcript.Engine }, cancel);
    }

    /// <summary>Recording to open meeting.</summary>
    public async Task<OpenMeeting> HearAsync(Recording recording, Agenda agenda, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var told = recording with { Vocabulary = AgendaVocabulary.Of(agenda) };
        var transcript = await steps.TimeAsync(
            "transcribe", () => transcriber.TranscribeAsync(told, new Relay(progress), cancel));
        var (named, partition) = await PlaceAsync(recording, transcript, agenda, cancel);

        // Everything closed ends here: what follows is made from the open meeting alone, and what was kept of the rest is removed.
        var open = OpenMeeting.Seal(agenda, named, partition);
        await closed.KeepAsync(open, ClosedWords.Of(named, open), cancel);
        await transcriber.ForgetAsync(recording, open.ClosedRanges, cancel);
        return open;
    }

    /// <summary>Removes what was kept of a recording's words for taking up the work again.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="parts">The parts whose words go, in seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    public Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> parts, CancellationToken cancel) => transcriber.ForgetAsync(recording, parts, cancel);

    /// <summary>Transcript to transcript with names set right and speakers named, and its partition.</summary>
    /// <param name="recording">The recording, or null where only the words are at hand.</param>
    /// <param name="transcript">The words.</param>
    /// <param name="agenda">The agenda.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<(Transcript Transcript, Partition Partition)> PlaceAsync(
        Recording? recording, Transcript transcript, Agenda agenda, CancellationToken cancel)
    {
        var repaired = await steps.TimeAsync("repair", () => Task.Run(() => vocabulary.Repair(transcript, agenda)));
        var partition = await steps.TimeAsync("align", () => Task.Run(() => aligner.Align(repaired, agenda)));
        return (await steps.TimeAsync("speakers", () => speakers.NameAsync(recording, repaired, agenda, cancel)), partition);
    }

    /// <summary>Open meeting to summary.</summary>
    public async Task<MeetingSummary> SummariseAsync(OpenMeeting open, Provenance provenance, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(provenance);
        var drafted = await steps.RunAsync(draft, open, cancel);
        return SummaryAssembly.Assemble(open, drafted, provenance with { Seconds = new Dictionary<string, double>(steps.Seconds) });
    }

    private sealed class Relay(IProgress<StageEvent> events) : IProgress<TranscriptionProgress>
    {
        public void Report(TranscriptionProgress value) =>
            events.Report(value.Download is { } download
                ? new StageEvent.Downloading(download.What, download.DoneBytes, download.TotalBytes)
                : new StageEvent.Advanced("transcribe", value.DoneSeconds, value.TotalSeconds, value.ReusedSeconds));
    }
}
