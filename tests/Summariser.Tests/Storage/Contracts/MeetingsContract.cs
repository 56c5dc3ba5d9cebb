using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Storage.Contracts;

public abstract class MeetingsContract(IDatabases databases) : StoreContract(databases)
{
    [Fact]
    public async Task A_submitted_meeting_is_found_as_it_was_handed_in()
    {
        var submission = Samples.Submission();
        var outcome = await Meetings.SubmitAsync(submission, Clerk, None);
        var found = (await Meetings.FindAsync(outcome.Meeting.Id, None))!;
        Assert.True(outcome.IsNew);
        Assert.Equal(MeetingState.Submitted, found.State);
        Assert.Equal(("northbury-council", "planning-committee", "2026-06-10"), (found.CouncilKey, found.BodyKey, found.AddressKey));
        Assert.Equal(submission.Agenda.Meeting with { Attendees = [] }, found.Meeting with { Attendees = [] });
        Assert.Equal(submission.Agenda.Meeting.Attendees, found.Meeting.Attendees);
        Assert.Equal((submission.Recording, submission.Options, 2, "A clerk"), (found.Recording, found.Options, found.Priority, found.SubmittedBy));
        Assert.Equal((Clock.GetUtcNow(), Clock.GetUtcNow(), null), (found.SubmittedAt, found.ChangedAt, found.PublishedAt));
        Assert.Equal(submission.Agenda.Items.Select(item => item.Title), (await Meetings.FindAgendaAsync(found.Id, None))!.Items.Select(item => item.Title));
        Assert.Equal(found.Id, (await Meetings.FindAsync("northbury-council", "planning-committee", "2026-06-10", None))!.Id);
        Assert.Null(await Meetings.FindAsync("northbury-council", "planning-committee", "2026-06-11", None));
        Assert.Null(await Meetings.FindAsync(Guid.NewGuid(), None));
    }

    [Fact]
    public async Task The_publics_stamp_changes_with_all_that_the_public_reads_and_with_nothing_else()
    {
        var other = await SubmitAsync("Licensing Committee", 11);
        var meeting = await InStateAsync(MeetingState.Processing, MeetingState.Draft);
        var stamps = new List<string> { await Meetings.PublicStampAsync(None) };
        await ToAsync(meeting.Id, MeetingState.InReview);
        Assert.Equal(stamps[^1], await Meetings.PublicStampAsync(None));

        foreach (var state in new[] { MeetingState.Published, MeetingState.Corrected, MeetingState.Corrected, MeetingState.Withdrawn, MeetingState.InReview, MeetingState.Published })
        {
            await ToAsync(meeting.Id, state);
            stamps.Add(await Meetings.PublicStampAsync(None));
            await ToAsync(other.Id, MeetingState.Submitted);
            Assert.Equal(stamps[^1], await Meetings.PublicStampAsync(None));
        }

        // Back in review after a withdrawal there is nothing public, as in the beginning.
        Assert.Equal(stamps.Count - 1, stamps.Distinct(StringComparer.Ordinal).Count());
        using var elsewhere = await OpenAgainAsync();
        Assert.Equal(stamps[^1], await elsewhere.Meetings.PublicStampAsync(None));
    }

    [Fact]
    public async Task The_same_recording_of_the_same_council_is_recognised_and_changes_nothing()
    {
        var first = await Meetings.SubmitAsync(Samples.Submission(recording: "same"), Clerk, None);
        var again = await Meetings.SubmitAsync(Samples.Submission("Licensing Committee", recording: "same"), Clerk, None);
        var elsewhere = await Meetings.SubmitAsync(Samples.Submission(recording: "same", council: "Southbury Council"), Clerk, None);
        Assert.Equal((first.Meeting.Id, false), (again.Meeting.Id, again.IsNew));
        Assert.True(elsewhere.IsNew);
        Assert.Single(await Meetings.BodiesAsync("northbury-council", None));
    }

    [Fact]
    public async Task Two_meetings_of_a_day_have_addresses_of_their_own()
    {
        await SubmitAsync();
        Assert.Equal("2026-06-10-2", (await SubmitAsync()).AddressKey);
        Assert.Equal("2026-06-10-3", (await SubmitAsync()).AddressKey);
        Assert.Equal("2026-06-10", (await SubmitAsync("Licensing Committee")).AddressKey);
    }

    [Fact]
    public async Task Councils_and_bodies_are_made_once_and_can_be_changed()
    {
        await SubmitAsync();
        await SubmitAsync(day: 11);
        await Meetings.SaveCouncilAsync(new CouncilRecord("northbury-council", "Northbury Borough Council", 3), Clerk, None);
        await Meetings.SaveBodyAsync(new BodyRecord("northbury-council", "planning-committee", "Planning", "https://council.example/planning"), Clerk, None);
        Assert.Equal([new CouncilRecord("northbury-council", "Northbury Borough Council", 3)], await Meetings.CouncilsAsync(None));
        Assert.Equal(
            [new BodyRecord("northbury-council", "planning-committee", "Planning", "https://council.example/planning")], await Meetings.BodiesAsync(null, None));
        await Assert.ThrowsAsync<InputException>(() => Meetings.SaveBodyAsync(new BodyRecord("nowhere", "planning", "Planning"), Clerk, None));
    }

    [Fact]
    public async Task Meetings_are_listed_newest_first_and_by_what_is_asked()
    {
        var later = await SubmitAsync(day: 20);
        var earlier = await SubmitAsync(day: 5);
        var other = await SubmitAsync("Licensing Committee", day: 12, council: "Southbury Council");
        await Meetings.ChangeAsync(earlier.Id, each => each with { State = MeetingState.Processing }, new AuditNote(Clerk, "work-begun"), None);
        Assert.Equal([later.Id, other.Id, earlier.Id], await IdsAsync(new MeetingQuery()));
        Assert.Equal([later.Id, earlier.Id], await IdsAsync(new MeetingQuery { CouncilKey = "northbury-council" }));
        Assert.Equal([other.Id], await IdsAsync(new MeetingQuery { CouncilKey = "southbury-council", BodyKey = "licensing-committee" }));
        Assert.Equal([later.Id, other.Id], await IdsAsync(new MeetingQuery { States = [MeetingState.Submitted, MeetingState.Failed] }));
        Assert.Equal([other.Id], await IdsAsync(new MeetingQuery { From = new DateOnly(2026, 6, 6), To = new DateOnly(2026, 6, 12) }));
        var page = await Meetings.ListAsync(new MeetingQuery { Skip = 1, Take = 1 }, None);
        Assert.Equal((other.Id, 3), (Assert.Single(page.Rows).Id, page.Total));
    }

    [Fact]
    public async Task A_change_is_kept_with_its_entry_in_the_audit_log()
    {
        var meeting = await SubmitAsync();
        Clock.Move(TimeSpan.FromMinutes(5));
        var failure = new FailureNote("transcribe", "The recording has no sound.", Clock.GetUtcNow());
        var changed = await Meetings.ChangeAsync(
            meeting.Id,
            each => each with { State = MeetingState.Failed, Failure = failure, Attempts = 2, Worker = "worker-1", Redo = "draft", Paused = true, Priority = 9 },
            new AuditNote(Actor.Program, "work-failed", "No sound."), None);
        var found = (await Meetings.FindAsync(meeting.Id, None))!;
        Assert.Equal(changed with { Meeting = found.Meeting }, found);
        Assert.Equal((meeting.Version + 1, failure, 2, "worker-1", "draft", true, 9), (found.Version, found.Failure, found.Attempts, found.Worker, found.Redo, found.Paused, found.Priority));
        Assert.Equal(Clock.GetUtcNow(), found.ChangedAt);
        var entry = (await Store.Audit.ListAsync(meeting.Id, 0, 10, None)).Rows[0];
        Assert.Equal(("work-failed", "No sound.", "Summariser"), (entry.Action, entry.Detail, entry.Actor));
    }

    [Fact]
    public async Task A_state_that_may_not_follow_is_refused_and_nothing_is_written()
    {
        var meeting = await SubmitAsync();
        var refused = await Assert.ThrowsAsync<InputException>(() => Meetings.ChangeAsync(
            meeting.Id, each => each with { State = MeetingState.Published }, new AuditNote(Clerk, "meeting-published"), None));
        Assert.Contains("submitted", refused.Message, StringComparison.Ordinal);
        Assert.Equal(meeting.Version, (await Meetings.FindAsync(meeting.Id, None))!.Version);
        Assert.DoesNotContain((await Store.Audit.ListAsync(meeting.Id, 0, 10, None)).Rows, entry => entry.Action == "meeting-published");
        await Assert.ThrowsAsync<InputException>(() => Meetings.ChangeAsync(Guid.NewGuid(), each => each, new AuditNote(Clerk, "nothing"), None));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_nothing_behind()
    {
        var meeting = await SubmitAsync();
        await Assert.ThrowsAsync<FormatException>(() => Meetings.ChangeAsync(
            meeting.Id, _ => throw new FormatException(), new AuditNote(Clerk, "meeting-changed"), None));
        Assert.Equal(meeting.Version, (await Meetings.FindAsync(meeting.Id, None))!.Version);
        Assert.Equal(1, (await Store.Audit.ListAsync(meeting.Id, 0, 10, None)).Total);
    }

    [Fact]
    public async Task Changes_made_at_once_by_two_programs_are_all_kept()
    {
        var meeting = await SubmitAsync();
        using var other = await OpenAgainAsync();
        var changes = Enumerable.Range(0, 40).Select(number => (number % 2 == 0 ? Store : other).Meetings.ChangeAsync(
            meeting.Id, each => each with { Priority = each.Priority + 1 }, new AuditNote(Clerk, "priority-raised"), None));
        await Task.WhenAll(changes);
        var found = (await Meetings.FindAsync(meeting.Id, None))!;
        Assert.Equal((2 + 40, 1 + 40), (found.Priority, found.Version));
        Assert.Equal(41, (await Store.Audit.ListAsync(meeting.Id, 0, 1, None)).Total);
        Assert.Null(await Store.Audit.FirstBrokenAsync(None));
    }

    [Fact]
    public async Task An_agenda_put_in_the_place_of_another_moves_the_meeting_to_its_day()
    {
        var meeting = await SubmitAsync();
        await Meetings.ReplaceAgendaAsync(meeting.Id, Samples.Agenda("Planning Committee", 17), Clerk, None);
        var found = (await Meetings.FindAsync(meeting.Id, None))!;
        Assert.Equal(("2026-06-17", new DateOnly(2026, 6, 17)), (found.AddressKey, found.Meeting.Date));
        Assert.Equal(17, (await Meetings.FindAgendaAsync(meeting.Id, None))!.Meeting.Date!.Value.Day);
    }

    [Fact]
    public async Task A_published_meeting_keeps_its_address()
    {
        var meeting = await PublishAsync(Samples.Summary("Planning Committee", ["The hub opens in May."]));
        await Meetings.ReplaceAgendaAsync(meeting.Id, Samples.Agenda("Planning Committee", 17), Clerk, None);
        Assert.Equal("2026-06-10", (await Meetings.FindAsync(meeting.Id, None))!.AddressKey);
    }

    [Fact]
    public async Task What_was_said_in_open_session_is_kept_and_nothing_else()
    {
        var meeting = await SubmitAsync();
        Assert.Null(await Meetings.FindTranscriptAsync(meeting.Id, None));
        var agenda = Samples.Agenda();
        var transcript = new Transcript { Engine = "moonshine-base", DurationSeconds = 40, Utterances = [Samples.Said(1, "Welcome."), Samples.Said(2, "Quite secret.")] };
        var partition = new Partition
        {
            Items =
            [
                new AlignedItem(agenda.Items[0], ItemStatus.Discussed, [new Stretch(new TimeRange(10, 20), 1, 1, 0.5)]),
                new AlignedItem(agenda.Items[1], ItemStatus.Closed, [new Stretch(new TimeRange(20, 40), 2, 2, 0.5)]),
            ],
            Warnings = ["Item 2 is closed."],
        };
        var open = OpenMeeting.Seal(agenda, transcript, partition);
        await Meetings.SaveOpenMeetingAsync(meeting.Id, open, None);
        await Meetings.SaveOpenMeetingAsync(meeting.Id, open, None);
        var found = (await Meetings.FindOpenMeetingAsync(meeting.Id, None))!;
        Assert.Equal(Summariser.Core.Pipeline.Digest.Of(open with { Transcript = new() }), Summariser.Core.Pipeline.Digest.Of(found with { Transcript = new() }));
        Assert.Equal(["Welcome."], (await Meetings.FindTranscriptAsync(meeting.Id, None))!.Utterances.Select(said => said.Text));
        Assert.Equal(("moonshine-base", 40), (found.Transcript.Engine, found.Transcript.DurationSeconds));
    }

    private async Task<IEnumerable<Guid>> IdsAsync(MeetingQuery query) => (await Meetings.ListAsync(query, None)).Rows.Select(meeting => meeting.Id);

    private Task<MeetingRecord> ToAsync(Guid meeting, MeetingState state) =>
        Meetings.ChangeAsync(meeting, each => each with { State = state }, new AuditNote(Clerk, "state-changed"), None);
}
