using System.Text;
using Summariser.Core.Records;

namespace Summariser.Tests.Storage.Contracts;

public abstract class RetentionContract(IDatabases databases) : StoreContract(databases)
{
    private static readonly Summariser.Core.Summaries.MeetingSummary Summary =
        Samples.Summary("Planning Committee", ["The hub opens."], ["Something nobody else said."]);

    [Fact]
    public async Task An_old_recording_goes_once_no_meeting_needs_it_and_leaves_a_line()
    {
        var file = await Store.Files.KeepAsync(new MemoryStream(Encoding.UTF8.GetBytes("sound")), "meeting.mp4", None);
        var first = (await Meetings.SubmitAsync(Samples.Submission() with { Recording = file }, Clerk, None)).Meeting;
        var second = (await Meetings.SubmitAsync(Samples.Submission(council: "Southbury Council") with { Recording = file }, Clerk, None)).Meeting;
        await FailAsync(first.Id);
        Assert.Equal(new Purged(1, 0, 0), await PurgeAsync(recordings: true));
        Assert.True(await Store.Files.IsIntactAsync(file, None));
        Assert.Null((await Meetings.FindAsync(first.Id, None))!.Recording);
        Assert.Equal(file, (await Meetings.FindAsync(second.Id, None))!.Recording);

        await FailAsync(second.Id);
        Assert.Equal(new Purged(1, 0, 0), await PurgeAsync(recordings: true));
        Assert.False(await Store.Files.IsIntactAsync(file, None));
        Assert.Equal("recording-purged", (await Store.Audit.ListAsync(second.Id, 0, 1, None)).Rows[0].Action);
        Assert.Equal(new Purged(0, 0, 0), await PurgeAsync(recordings: true));
        Assert.False((await Meetings.SubmitAsync(Samples.Submission() with { Recording = file }, Clerk, None)).IsNew);
    }

    [Fact]
    public async Task The_recording_that_a_public_page_plays_stays_until_the_council_has_a_video_of_its_own()
    {
        var meeting = await PublishAsync(Summary);
        Assert.Equal(new Purged(0, 0, 0), await PurgeAsync(recordings: true));
        await Meetings.ChangeAsync(
            meeting.Id, now => now with { Meeting = now.Meeting with { WebcastUrl = "https://webcast.northbury.example/1" } }, new AuditNote(Clerk, "changed"), None);
        Assert.Equal(new Purged(1, 0, 0), await PurgeAsync(recordings: true));
    }

    [Fact]
    public async Task What_was_said_goes_unless_it_is_public()
    {
        var draft = await SubmitAsync();
        await OpenAsync(draft.Id, "Words of the draft.");
        await DraftAsync(draft.Id, Summary);
        var published = await PublishAsync(Samples.Summary("Licensing Committee", ["It was published."], ["Words of the public."]));
        await OpenAsync(published.Id, "Words of the public.");
        Assert.Equal(new Purged(0, 1, 0), await PurgeAsync(transcripts: true));
        Assert.Null(await Meetings.FindTranscriptAsync(draft.Id, None));
        Assert.Empty((await Store.Revisions.FindAsync(draft.Id, 1, None))!.Value.Summary.Transcript);
        Assert.Empty((await Store.Search.FindAsync(new SearchQuery { Words = "nobody", PublishedOnly = false }, None)).Rows);
        Assert.Single((await Store.Search.FindAsync(new SearchQuery { Words = "hub opens", PublishedOnly = false }, None)).Rows);
        Assert.Single((await Meetings.FindTranscriptAsync(published.Id, None))!.Utterances);
        Assert.Single((await Store.Revisions.FindAsync(published.Id, 1, None))!.Value.Summary.Transcript);
        Assert.Equal("transcript-purged", (await Store.Audit.ListAsync(draft.Id, 0, 1, None)).Rows[0].Action);
    }

    [Fact]
    public async Task Old_revisions_go_unless_they_are_the_newest_or_public()
    {
        var meeting = await PublishAsync(Summary);
        for (var based = 1; based < 4; based++)
        {
            await Store.Revisions.AddAsync(meeting.Id, based, Summary with { Warnings = [$"{based}"] }, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited"), None);
        }

        Assert.Equal(new Purged(0, 0, 2), await PurgeAsync(drafts: true));
        Assert.Equal([4, 1], (await Store.Revisions.ListAsync(meeting.Id, None)).Select(revision => revision.Number));
        Assert.Single((await Store.Revisions.FindAsync(meeting.Id, 1, None))!.Value.Summary.Transcript);
        Assert.Equal("2 revisions", (await Store.Audit.ListAsync(meeting.Id, 0, 1, None)).Rows[0].Detail);
    }

    [Fact]
    public async Task Nothing_goes_before_its_time_or_without_a_limit()
    {
        var meeting = await SubmitAsync();
        await FailAsync(meeting.Id);
        Assert.Equal(new Purged(0, 0, 0), await Store.Retention.PurgeAsync(new RetentionLimits(null, null, null), None));
        var now = Clock.GetUtcNow();
        Assert.Equal(new Purged(0, 0, 0), await Store.Retention.PurgeAsync(new RetentionLimits(now, now, now), None));
        Assert.NotNull((await Meetings.FindAsync(meeting.Id, None))!.Recording);
    }

    private Task<Purged> PurgeAsync(bool recordings = false, bool transcripts = false, bool drafts = false)
    {
        Clock.Move(TimeSpan.FromDays(1));
        var now = Clock.GetUtcNow();
        return Store.Retention.PurgeAsync(new RetentionLimits(recordings ? now : null, transcripts ? now : null, drafts ? now : null), None);
    }

    private Task FailAsync(Guid meeting) =>
        Meetings.ChangeAsync(meeting, each => each with { State = MeetingState.Failed }, new AuditNote(Actor.Program, "work-failed"), None);

    private Task OpenAsync(Guid meeting, string said) => Meetings.SaveOpenMeetingAsync(meeting, Samples.Open(said), None);
}
