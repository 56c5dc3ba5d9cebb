using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Work;

/// <summary>Makes the way from recording to summary for one meeting.</summary>
/// <param name="options">How it is to be worked on.</param>
/// <param name="glossary">Names that the council's clerks have set right.</param>
/// <param name="artefacts">Where the outputs of stages are kept.</param>
/// <param name="progress">Hears what the stages report.</param>
public delegate MeetingPipeline MakePipeline(
    WorkOptions options, IReadOnlyList<GlossaryEntry> glossary, IArtefacts artefacts, IProgress<StageEvent> progress);

/// <summary>
/// The work on one meeting, from where it stands to its draft. Every stage is saved before the next begins, so a run that is killed costs at
/// most the window or stage it was in; a run that is taken for dead and wakes saves nothing.
/// </summary>
/// <param name="meetings">The meetings.</param>
/// <param name="revisions">Where the draft goes.</param>
/// <param name="glossaries">The councils' names.</param>
/// <param name="spend">Where it is written down what a draft cost.</param>
/// <param name="files">Where the recording is.</param>
/// <param name="artefacts">Where the outputs of stages are kept.</param>
/// <param name="news">Who is told how far the work is.</param>
/// <param name="makePipeline">The way from recording to summary.</param>
/// <param name="provenance">What is known of a summary's making beforehand.</param>
/// <param name="failures">What to do about failures.</param>
/// <param name="policy">How often to look whether the meeting is still this run's.</param>
/// <param name="clock">The time.</param>
public sealed class MeetingWork(
    IMeetings meetings, IRevisions revisions, IGlossaries glossaries, ISpend spend, IFileStore files, IArtefacts artefacts, INews news, MakePipeline makePipeline,
    Provenance provenance, WorkFailures failures, WorkPolicy policy, TimeProvider clock)
{
    /// <summary>The stages a meeting can be worked on from, in their order.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["transcribe", "align", "draft"];

    /// <summary>Works on a meeting until its draft is ready or something stands in the way, and leaves the meeting in the state that says so.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="worker">A name for this run that no other has.</param>
    /// <param name="stop">Stops the work; the meeting stays this run's and is taken up again later.</param>
    public async Task<WorkOutcome> RunAsync(Guid id, string worker, CancellationToken stop)
    {
        if (await BeginAsync(id, worker, stop) is not { } meeting)
        {
            return new WorkOutcome.NothingToDo();
        }

        await using var hold = Hold.On(meetings, id, worker, policy.LookEvery, clock, stop);
        await using var telling = new NewsTelling(news, id, clock);
        try
        {
            await DraftAsync(meeting, telling, hold.Token);

            // News of a stage that came after the outcome would put a finished meeting back into that stage.
            await telling.DisposeAsync();
            return await FinishAsync(id, worker, stop);
        }
        catch (NotOursException lost)
        {
            return lost.Outcome;
        }
        catch (RevisionConflictException)
        {
            return new WorkOutcome.TakenOver();
        }
        catch (OperationCanceledException) when (hold.Ended is not null && !stop.IsCancellationRequested)
        {
            await telling.DisposeAsync();
            return await LetGoAsync(id, worker, hold.Ended, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await telling.DisposeAsync();
            await ReleaseAsync(id, worker);
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await telling.DisposeAsync();
            return await failures.RecordAsync(id, worker, telling.Stage, error, stop);
        }
    }

    private async Task<MeetingRecord?> BeginAsync(Guid id, string worker, CancellationToken stop)
    {
        if (await meetings.FindAsync(id, stop) is not { } found || !found.State.IsUnfinished() || found.Paused)
        {
            return null;
        }

        try
        {
            return await meetings.ChangeAsync(
                id,
                now => now.State.IsUnfinished() && !now.Paused
                    ? now with { State = MeetingState.Processing, Worker = worker, Failure = null }
                    : throw new NotOursException(new WorkOutcome.NothingToDo()),
                new AuditNote(Actor.Program, "work-begun", worker),
                stop);
        }
        catch (NotOursException)
        {
            return null;
        }
    }

    private async Task DraftAsync(MeetingRecord meeting, NewsTelling telling, CancellationToken cancel)
    {
        var kept = new RedoneArtefacts(new MeetingArtefacts(artefacts, meeting.Id), Prefixes(meeting.Redo));
        var pipeline = makePipeline(meeting.Options, await glossaries.ListAsync(meeting.CouncilKey, cancel), kept, telling);
        var open = await HearAsync(meeting, pipeline, kept, telling, cancel);
        await meetings.SaveOpenMeetingAsync(meeting.Id, open, cancel);
        var made = await pipeline.SummariseAsync(open, provenance with { Engine = open.Transcript.Engine }, cancel);

        // How long the stages took differs from run to run; a revision holds only what the same input gives again.
        var summary = made with { Provenance = made.Provenance with { Seconds = new Dictionary<string, double>() } };
        await SaveDraftAsync(meeting, summary, cancel);
    }

    private async Task<OpenMeeting> HearAsync(
        MeetingRecord meeting, MeetingPipeline pipeline, RedoneArtefacts kept, NewsTelling telling, CancellationToken cancel)
    {
        var agenda = await meetings.FindAgendaAsync(meeting.Id, cancel) ?? throw new InputException("The meeting has no agenda. Hand one in, then try again.");
        if (meeting.Redo == Stages[2] && await meetings.FindOpenMeetingAsync(meeting.Id, cancel) is { } corrected && IsOf(agenda, corrected))
        {
            Reused(telling); // with the names, boundaries and closed parts that clerks have set right since
            return corrected;
        }

        var file = meeting.Recording ?? throw new InputException("The recording was removed when its time was over. Hand it in again.");
        var key = $"hear-{Digest.Of((file.Digest, agenda, meeting.Options.Engine, meeting.Options.Track, pipeline.Hearing, meeting.ClosedByClerk))}";
        if (await kept.FindAsync<OpenMeeting>(key, cancel) is { } known)
        {
            Reused(telling);
            return known;
        }

        var recording = new Recording(files.PathOf(file), meeting.Options.Track);
        if (meeting.Redo == Stages[0])
        {
            await pipeline.ForgetAsync(recording, [new TimeRange(0, double.MaxValue)], cancel);
            await ForgottenAsync(meeting, cancel);
        }

        var open = (await pipeline.HearAsync(recording, agenda, cancel)).Close(meeting.ClosedByClerk);
        await pipeline.ForgetAsync(recording, meeting.ClosedByClerk, cancel);
        await kept.SaveAsync(key, open, cancel);
        return open;
    }

    private static void Reused(NewsTelling telling)
    {
        telling.Report(new StageEvent.Reused("transcribe"));
        telling.Report(new StageEvent.Reused("align"));
    }

    private static bool IsOf(Agenda agenda, OpenMeeting open) =>
        agenda.Items.Select(item => item.Number).SequenceEqual(open.Items.Select(item => item.Item.Number), StringComparer.Ordinal);

    /// <summary>Words are forgotten once: a run that is killed from here on goes on with what was heard anew.</summary>
    private Task<MeetingRecord> ForgottenAsync(MeetingRecord meeting, CancellationToken cancel) => meetings.ChangeAsync(
        meeting.Id, now => now.Redo == Stages[0] ? now with { Redo = Stages[1] } : now, new AuditNote(Actor.Program, "words-forgotten"), cancel);

    private async Task SaveDraftAsync(MeetingRecord meeting, MeetingSummary summary, CancellationToken cancel)
    {
        var digest = Digest.Of(summary);
        if (meeting.CurrentRevision is { } current && await revisions.FindAsync(meeting.Id, current, cancel) is { } newest && Digest.Of(newest.Summary) == digest)
        {
            return;
        }

        var kind = meeting.CurrentRevision is null ? RevisionKind.Drafted : RevisionKind.Redrafted;
        await revisions.AddAsync(meeting.Id, meeting.CurrentRevision, summary, kind, new AuditNote(Actor.Program, "draft-made"), cancel);
        foreach (var part in summary.Provenance.Cost?.Parts ?? [])
        {
            var entry = new SpendEntry(
                meeting.Id, clock.GetUtcNow(), part.Part, summary.Provenance.Model, part.Tokens.Input, part.Tokens.Output, part.Price ?? 0);
            await spend.AddAsync(entry, cancel);
        }
    }

    private async Task<WorkOutcome> FinishAsync(Guid id, string worker, CancellationToken stop)
    {
        await meetings.ChangeAsync(
            id,
            now => Hold.Lost(now, worker) is { } lost
                ? throw new NotOursException(lost)
                : now with { State = MeetingState.Draft, Worker = "", Progress = null, Attempts = 0, Redo = "" },
            new AuditNote(Actor.Program, "draft-ready"),
            stop);
        return new WorkOutcome.Drafted();
    }

    /// <summary>Work that was held back is handed in again, to be begun when the person lets it go on.</summary>
    private async Task<WorkOutcome> LetGoAsync(Guid id, string worker, WorkOutcome ended, CancellationToken stop)
    {
        if (await meetings.FindAsync(id, stop) is { State: MeetingState.Processing, Paused: true } held && held.Worker == worker)
        {
            await meetings.ChangeAsync(
                id,
                now => now is { State: MeetingState.Processing, Paused: true } ? now with { State = MeetingState.Submitted, Worker = "", Progress = null } : now,
                new AuditNote(Actor.Program, "work-paused"),
                stop);
        }

        return ended;
    }

    /// <summary>A run that is stopped hands its meeting back at once, where it can; else it is taken up when the run is found to be gone.</summary>
    private async Task ReleaseAsync(Guid id, string worker)
    {
        using var brief = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
        try
        {
            await meetings.ChangeAsync(
                id,
                now => Hold.Lost(now, worker) is { } lost ? throw new NotOursException(lost) : now with { State = MeetingState.Submitted, Worker = "", Progress = null },
                new AuditNote(Actor.Program, "work-interrupted"),
                brief.Token);
        }
        catch (Exception)
        {
            // The run ends either way, and the cancellation that ended it is on its way to the caller.
        }
    }

    private static string[] Prefixes(string redo) => redo switch
    {
        "transcribe" or "align" => ["hear-", "draft-"],
        "draft" => ["draft-"],
        _ => [],
    };
}
