using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Core.Work;

namespace Summariser.Tests.Core.Work;

/// <summary>What clerks set right stays when a meeting is worked on again.</summary>
public sealed class ReviewedWorkTests : IAsyncLifetime
{
    private WorkBench bench = null!;
    private Guid meeting;

    public async Task InitializeAsync()
    {
        bench = await WorkBench.OpenAsync();
        meeting = await bench.SubmitAsync();
        await bench.RunAsync(meeting);
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_part_that_a_clerk_closed_stays_closed_when_the_recording_is_heard_again()
    {
        await AgainAsync("transcribe", now => now with { ClosedByClerk = [new TimeRange(0, 20)] });
        Assert.Empty((await bench.Store.Meetings.FindTranscriptAsync(meeting, default))!.Utterances);
        Assert.DoesNotContain("bins", Review.Hub.Json((await bench.Store.Revisions.FindAsync(meeting, 2, default))!.Value.Summary), StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Artefacts.Kept, kept => kept.Json.Contains("bins", StringComparison.Ordinal) && kept.Key.Contains("hear-", StringComparison.Ordinal) && kept != bench.Artefacts.Kept[0]);
        Assert.Equal("forget", bench.Happened[^2]);
    }

    [Fact]
    public async Task A_draft_made_again_rests_on_the_names_and_boundaries_that_a_clerk_set_right()
    {
        var open = (await bench.Store.Meetings.FindOpenMeetingAsync(meeting, default))!;
        var corrected = open with { Transcript = open.Transcript with { Utterances = [open.Transcript.Utterances[0] with { Text = "The binns are full." }] } };
        await bench.Store.Meetings.SaveOpenMeetingAsync(meeting, corrected, default);
        await AgainAsync("draft", now => now);
        Assert.Equal("The binns are full.", (await bench.Store.Revisions.FindAsync(meeting, 2, default))!.Value.Summary.Items[0].Summary.Single().Text);
        await AgainAsync("align", now => now);
        Assert.Equal("The bins are full.", (await bench.Store.Revisions.FindAsync(meeting, 3, default))!.Value.Summary.Items[0].Summary.Single().Text);
    }

    [Fact]
    public async Task The_names_a_council_has_learnt_are_given_to_its_next_meetings()
    {
        var record = await bench.FindAsync(meeting);
        await bench.Store.Glossaries.SaveAsync(record.CouncilKey, new GlossaryEntry("Tarrant", "tar rant"), new Actor("A clerk"), default);
        await bench.RunAsync(await bench.SubmitAsync("Licensing Committee"));
        Assert.Equal([new GlossaryEntry("Tarrant", "tar rant")], bench.Glossary);
        await bench.RunAsync(await bench.SubmitAsync(council: "Southbury Council"));
        Assert.Empty(bench.Glossary);
    }

    [Fact]
    public void All_that_is_kept_of_a_meeting_is_known_by_its_key() =>
        Assert.All(bench.Artefacts.Kept, kept => Assert.StartsWith(MeetingArtefacts.PrefixOf(meeting), kept.Key, StringComparison.Ordinal));

    private async Task AgainAsync(string stage, Func<MeetingRecord, MeetingRecord> change)
    {
        await bench.ChangeAsync(meeting, now => change(now) with { State = MeetingState.Submitted, Redo = stage });
        Assert.IsType<WorkOutcome.Drafted>(await bench.RunAsync(meeting));
    }
}
