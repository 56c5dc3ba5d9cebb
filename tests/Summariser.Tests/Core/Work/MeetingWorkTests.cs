using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Work;

namespace Summariser.Tests.Core.Work;

public sealed class MeetingWorkTests : IAsyncLifetime
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WorkBench bench = null!;
    private Guid meeting;

    public async Task InitializeAsync()
    {
        bench = await WorkBench.OpenAsync();
        meeting = await bench.SubmitAsync();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_meeting_is_taken_all_the_way_to_its_draft()
    {
        Assert.IsType<WorkOutcome.Drafted>(await bench.RunAsync(meeting));
        var record = await bench.FindAsync(meeting);
        Assert.Equal((MeetingState.Draft, "", 1), (record.State, record.Worker, record.CurrentRevision));
        var (_, summary) = (await bench.Store.Revisions.FindAsync(meeting, 1, default))!.Value;
        Assert.Equal("The bins are full.", summary.Items[0].Summary.Single().Text);
        Assert.Equal("The bins are full.", (await bench.Store.Meetings.FindTranscriptAsync(meeting, default))!.Utterances.Single().Text);
    }

    [Fact]
    public async Task News_that_is_slow_to_tell_comes_before_the_outcome_and_does_not_undo_it()
    {
        bench.NewsTakes = TimeSpan.FromMilliseconds(40);
        await bench.RunAsync(meeting);
        Assert.Null((await bench.FindAsync(meeting)).Progress);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var told in bench.Store.News.WatchAsync(meeting, 0, enough.Token))
        {
            if (told is { Kind: "state", Subject: "draft" }) break;
        }

        Assert.Null((await bench.FindAsync(meeting)).Progress);
    }

    [Fact]
    public async Task A_draft_is_the_same_however_long_its_making_took()
    {
        await bench.RunAsync(meeting);
        var (_, summary) = (await bench.Store.Revisions.FindAsync(meeting, 1, default))!.Value;
        Assert.Empty(summary.Provenance.Seconds);
    }

    [Fact]
    public async Task What_was_heard_is_not_heard_again_when_drafting_failed()
    {
        bench.WhileDrafting = _ => throw new TimeoutException();
        Assert.IsType<WorkOutcome.TryAgain>(await bench.RunAsync(meeting));
        bench.WhileDrafting = _ => Task.CompletedTask;
        Assert.IsType<WorkOutcome.Drafted>(await bench.RunAsync(meeting));
        Assert.Equal(["transcribe", "draft", "draft"], bench.Happened);
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_tried_again_after_longer_and_longer_then_given_up()
    {
        bench.WhileTranscribing = _ => throw new IOException("The share does not answer.");
        Assert.Equal(new WorkOutcome.TryAgain(TimeSpan.FromSeconds(10)), await bench.RunAsync(meeting));
        Assert.Equal(MeetingState.Submitted, (await bench.FindAsync(meeting)).State);
        Assert.Equal(new WorkOutcome.TryAgain(TimeSpan.FromSeconds(15)), await bench.RunAsync(meeting));
        Assert.IsType<WorkOutcome.Failed>(await bench.RunAsync(meeting));
        Assert.Equal((MeetingState.Failed, 3), ((await bench.FindAsync(meeting)).State, (await bench.FindAsync(meeting)).Attempts));
    }

    [Fact]
    public async Task A_failure_that_does_not_pass_is_told_at_once_with_its_stage_and_reason()
    {
        bench.WhileTranscribing = _ => throw new InputException("The recording has no sound. Hand in another.");
        Assert.IsType<WorkOutcome.Failed>(await bench.RunAsync(meeting));
        var failure = (await bench.FindAsync(meeting)).Failure!;
        Assert.Equal(("transcribe", "The recording has no sound. Hand in another."), (failure.Stage, failure.Reason));
    }

    [Fact]
    public async Task A_kept_recording_is_called_by_the_name_it_was_handed_in_under()
    {
        var path = bench.Store.Files.PathOf((await bench.FindAsync(meeting)).Recording!);
        bench.WhileTranscribing = _ => throw new InputException($"The file {path} is not a recording. Hand in another.");
        await bench.RunAsync(meeting);
        Assert.Equal("The file meeting.mp4 is not a recording. Hand in another.", (await bench.FindAsync(meeting)).Failure!.Reason);
    }

    [Fact]
    public async Task The_words_of_an_unknown_fault_are_not_repeated()
    {
        bench.WhileDrafting = _ => throw new InvalidOperationException("marmalade");
        await bench.RunAsync(meeting);
        var reason = (await bench.FindAsync(meeting)).Failure!.Reason;
        Assert.Contains("InvalidOperationException", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_room_on_the_disk_is_never_given_up()
    {
        bench.WhileTranscribing = _ => throw new IOException("No space left on device", 28);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.IsType<WorkOutcome.TryAgain>(await bench.RunAsync(meeting));
        }

        Assert.Contains("Make room", (await bench.FindAsync(meeting)).Failure!.Reason, StringComparison.Ordinal);
        bench.WhileTranscribing = _ => Task.CompletedTask;
        Assert.IsType<WorkOutcome.Drafted>(await bench.RunAsync(meeting));
    }

    [Fact]
    public async Task Cancelled_work_stops_and_saves_no_draft()
    {
        var run = BeginAsync();
        await begun.Task;
        await bench.ChangeAsync(meeting, now => now with { State = MeetingState.Cancelled, Worker = "" });
        Assert.IsType<WorkOutcome.HeldBack>(await run);
        var record = await bench.FindAsync(meeting);
        Assert.Equal((MeetingState.Cancelled, null), (record.State, record.CurrentRevision));
    }

    [Fact]
    public async Task Paused_work_stops_and_goes_on_when_it_may()
    {
        var run = BeginAsync();
        await begun.Task;
        await bench.ChangeAsync(meeting, now => now with { Paused = true });
        Assert.IsType<WorkOutcome.HeldBack>(await run);
        Assert.Equal(MeetingState.Submitted, (await bench.FindAsync(meeting)).State);
        Assert.IsType<WorkOutcome.NothingToDo>(await bench.RunAsync(meeting));
        bench.WhileTranscribing = _ => Task.CompletedTask;
        await bench.ChangeAsync(meeting, now => now with { Paused = false });
        Assert.IsType<WorkOutcome.Drafted>(await bench.RunAsync(meeting));
    }

    [Fact]
    public async Task A_run_that_was_taken_for_dead_stops_and_saves_nothing()
    {
        var run = BeginAsync();
        await begun.Task;
        await bench.ChangeAsync(meeting, now => now with { Worker = "another run" });
        Assert.IsType<WorkOutcome.TakenOver>(await run);
        var record = await bench.FindAsync(meeting);
        Assert.Equal((MeetingState.Processing, "another run", null), (record.State, record.Worker, record.CurrentRevision));
    }

    [Fact]
    public async Task A_run_that_wakes_after_another_has_finished_saves_nothing()
    {
        var asleep = new TaskCompletionSource();
        bench.WhileDrafting = _ => Reached(asleep.Task);
        var run = bench.RunAsync(meeting);
        await begun.Task;
        bench.WhileDrafting = _ => Task.CompletedTask;
        await bench.ChangeAsync(meeting, now => now with { Worker = "another run" });
        Assert.IsType<WorkOutcome.Drafted>(await bench.RunAsync(meeting, "another run"));
        asleep.SetResult();
        Assert.IsType<WorkOutcome.TakenOver>(await run);
        Assert.Single(await bench.Store.Revisions.ListAsync(meeting, default));
    }

    [Fact]
    public async Task A_run_that_is_stopped_hands_its_meeting_back()
    {
        using var stop = new CancellationTokenSource();
        var run = BeginAsync(stop.Token);
        await begun.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal((MeetingState.Submitted, ""), ((await bench.FindAsync(meeting)).State, (await bench.FindAsync(meeting)).Worker));
    }

    [Theory]
    [InlineData("draft", new[] { "draft" })]
    [InlineData("align", new[] { "transcribe", "draft" })]
    [InlineData("transcribe", new[] { "forget", "transcribe", "draft" })]
    public async Task A_stage_is_done_again_with_all_after_it_when_asked(string stage, string[] expected)
    {
        await bench.RunAsync(meeting);
        bench.Happened.Clear();
        await bench.ChangeAsync(meeting, now => now with { State = MeetingState.Submitted, Redo = stage });
        Assert.IsType<WorkOutcome.Drafted>(await bench.RunAsync(meeting));
        Assert.Equal(expected, bench.Happened);
        Assert.Equal("", (await bench.FindAsync(meeting)).Redo);
    }

    [Fact]
    public async Task A_draft_that_came_out_the_same_is_no_new_revision()
    {
        await bench.RunAsync(meeting);
        await bench.ChangeAsync(meeting, now => now with { State = MeetingState.Submitted });
        await bench.RunAsync(meeting);
        Assert.Single(await bench.Store.Revisions.ListAsync(meeting, default));
    }

    [Fact]
    public async Task What_a_draft_cost_is_written_down_once_part_by_part()
    {
        bench.Cost = new DraftCost { Currency = "GBP", Price = 0.03m, Parts = [new PartCost("5", new TokenCount(900, 80), 0.02m, 1), new PartCost("overview", new TokenCount(90, 8), null, 1)] };
        await bench.RunAsync(meeting);
        await bench.ChangeAsync(meeting, now => now with { State = MeetingState.Submitted });
        await bench.RunAsync(meeting);
        var spent = await bench.Store.Spend.OfAsync(meeting, default);
        Assert.Equal([("5", "scripted-model", 900, 0.02m), ("overview", "scripted-model", 90, 0m)], spent.Select(entry => (entry.What, entry.Model, entry.InputTokens, entry.Price)));
    }

    [Fact]
    public async Task Finished_meetings_are_left_alone()
    {
        await bench.RunAsync(meeting);
        Assert.IsType<WorkOutcome.NothingToDo>(await bench.RunAsync(meeting));
        Assert.IsType<WorkOutcome.NothingToDo>(await bench.RunAsync(Guid.NewGuid()));
    }

    /// <summary>Begins a run that goes on transcribing until it is stopped.</summary>
    private Task<WorkOutcome> BeginAsync(CancellationToken stop = default)
    {
        bench.WhileTranscribing = cancel => Reached(Task.Delay(Timeout.Infinite, cancel));
        return bench.RunAsync(meeting, stop: stop);
    }

    private Task Reached(Task rest)
    {
        begun.TrySetResult();
        return rest;
    }
}
