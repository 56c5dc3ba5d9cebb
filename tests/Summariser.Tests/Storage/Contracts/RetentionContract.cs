using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Storage.Retention;

namespace Summariser.Tests.Storage.Contracts;

/// <summary>What is past its time goes, and nothing the public reads.</summary>
public abstract class RetentionContract(IDatabases databases) : StoreContract(databases)
{
    private static readonly RetentionOptions Month = new() { RecordingDays = 30, TranscriptDays = 30, DraftDays = 30 };

    [Fact]
    public async Task Nothing_goes_before_its_time()
    {
        var meeting = await DraftedAsync();
        await AfterAsync(days: 29);
        var record = (await Meetings.FindAsync(meeting, None))!;
        Assert.NotNull(record.Recording);
        Assert.NotNull(await Meetings.FindTranscriptAsync(meeting, None));
    }

    [Fact]
    public async Task Recordings_and_transcripts_that_are_not_public_go_and_leave_a_line()
    {
        var meeting = await DraftedAsync();
        var recording = (await Meetings.FindAsync(meeting, None))!.Recording!;
        await AfterAsync(days: 31);
        Assert.Null((await Meetings.FindAsync(meeting, None))!.Recording);
        Assert.False(await Store.Files.IsIntactAsync(recording, None));
        Assert.Null(await Meetings.FindTranscriptAsync(meeting, None));
        Assert.Empty((await Store.Revisions.FindAsync(meeting, 1, None))!.Value.Summary.Transcript);
        Assert.Empty((await Store.Search.FindAsync(new SearchQuery { Words = "lighthouse", PublishedOnly = false }, None)).Rows);
        Assert.Superset(new HashSet<string> { "recording-removed", "transcript-removed" }, await ActionsAsync(meeting));
    }

    [Fact]
    public async Task A_public_meeting_keeps_its_words_and_the_recording_its_page_plays()
    {
        var meeting = await DraftedAsync();
        await PublishAsync(meeting);
        await AfterAsync(days: 400);
        Assert.NotNull((await Meetings.FindAsync(meeting, None))!.Recording);
        Assert.NotNull(await Meetings.FindTranscriptAsync(meeting, None));
        Assert.NotEmpty((await Store.Search.FindAsync(new SearchQuery { Words = "lighthouse" }, None)).Rows);
    }

    [Fact]
    public async Task A_public_meeting_with_a_video_of_the_councils_own_does_not_keep_its_recording()
    {
        var meeting = await DraftedAsync();
        await Meetings.ChangeAsync(
            meeting, now => now with { Meeting = now.Meeting with { WebcastUrl = "https://webcast.northbury.example/1" } }, new AuditNote(Clerk, "changed"), None);
        await PublishAsync(meeting);
        await AfterAsync(days: 31);
        Assert.Null((await Meetings.FindAsync(meeting, None))!.Recording);
    }

    [Fact]
    public async Task A_recording_that_another_meeting_has_too_stays()
    {
        var shared = await KeptAsync("shared");
        var old = (await Meetings.SubmitAsync(Samples.Submission() with { Recording = shared }, Clerk, None)).Meeting.Id;
        await DraftAsync(old, Samples.Summary("Planning Committee", ["One."]));
        Clock.Move(TimeSpan.FromDays(20));
        await Meetings.SubmitAsync(Samples.Submission(council: "Southbury Council") with { Recording = shared }, Clerk, None);
        await AfterAsync(days: 15);
        Assert.Null((await Meetings.FindAsync(old, None))!.Recording);
        Assert.True(await Store.Files.IsIntactAsync(shared, None));
    }

    [Fact]
    public async Task Drafts_that_were_replaced_go_but_never_the_newest_nor_the_public_one()
    {
        var meeting = await DraftedAsync();
        foreach (var based in new[] { 1, 2, 3 })
        {
            await Store.Revisions.AddAsync(meeting, based, Samples.Summary("Planning Committee", [$"Version {based}."]), RevisionKind.Edited, new AuditNote(Clerk, "edited"), None);
        }

        await Meetings.ChangeAsync(meeting, now => now with { State = MeetingState.Published, PublishedRevision = 2 }, new AuditNote(Clerk, "published"), None);
        await AfterAsync(days: 31);
        Assert.Equal([4, 2], (await Store.Revisions.ListAsync(meeting, None)).Select(revision => revision.Number));
        Assert.Contains("drafts-removed", await ActionsAsync(meeting));
    }

    [Fact]
    public async Task A_meeting_that_is_being_worked_on_is_left_alone()
    {
        var kept = await KeptAsync("waiting");
        var meeting = (await Meetings.SubmitAsync(Samples.Submission() with { Recording = kept }, Clerk, None)).Meeting.Id;
        await AfterAsync(days: 400);
        Assert.NotNull((await Meetings.FindAsync(meeting, None))!.Recording);
    }

    private async Task<Guid> DraftedAsync()
    {
        var meeting = (await Meetings.SubmitAsync(Samples.Submission() with { Recording = await KeptAsync("one") }, Clerk, None)).Meeting.Id;
        var said = Samples.Said(1, "The lighthouse needs paint.");
        var agenda = Samples.Agenda();
        await Meetings.SaveOpenMeetingAsync(meeting, OpenMeeting.Seal(agenda, new Transcript { Utterances = [said] }, new Partition()), None);
        await DraftAsync(meeting, Samples.Summary("Planning Committee", ["It needs paint."], [said.Text]));
        return meeting;
    }

    private async Task<StoredFile> KeptAsync(string content) =>
        await Store.Files.KeepAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), "meeting.mp4", None);

    private Task PublishAsync(Guid meeting) => Meetings.ChangeAsync(
        meeting, now => now with { State = MeetingState.Published, PublishedRevision = now.CurrentRevision }, new AuditNote(Clerk, "published"), None);

    private async Task AfterAsync(int days)
    {
        Clock.Move(TimeSpan.FromDays(days));
        await new RetentionRules(Store, Month, Clock).RunAsync(None);
    }

    private async Task<HashSet<string>> ActionsAsync(Guid meeting) =>
        [.. (await Store.Audit.ListAsync(meeting, 0, 100, None)).Rows.Select(entry => entry.Action)];
}
