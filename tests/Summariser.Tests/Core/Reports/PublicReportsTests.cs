using Summariser.Core.Records;
using Summariser.Core.Reports;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Core.Reports;

/// <summary>What readers may report, and what they see of it later.</summary>
public sealed class PublicReportsTests
{
    private const string Sentence = "The board agreed to dredge the channel.";
    private static readonly MistakePlace FirstSentence = new(0, MistakePart.Sentence, 0);
    private readonly MemoryMeetings meetings = new();
    private readonly MemoryRevisions revisions = new();
    private readonly MemoryReports reports = new();

    private PublicReports Public => new(meetings, revisions, reports, new ReportLimits { ADay = 3, Characters = 50 });

    [Fact]
    public async Task A_report_is_kept_with_the_sentence_as_the_public_reads_it_and_can_be_followed()
    {
        var meeting = Published();
        var received = Assert.IsType<ReportOutcome.Received>(await SendAsync(meeting, FirstSentence, " It was\tthe harbour.\r\n\r\nNot the channel. \n"));
        var kept = Assert.Single(reports.Kept);
        Assert.Equal(new NewMistakeReport(meeting.Id, 1, FirstSentence, Sentence, "It was the harbour.\n\nNot the channel."), kept.Said);

        var followed = (await Public.FollowAsync(received.Token, default))!;
        Assert.Equal((Sentence, kept.Said.Text, MistakeVerdict.Open, ""), (followed.Quote, followed.Text, followed.Verdict, followed.Answer));
        Assert.Equal(meeting.Id, followed.Meeting!.Id);
        Assert.Null(await Public.FollowAsync("token9", default));
        Assert.Null(await Public.FollowAsync("", default));
    }

    [Theory]
    [InlineData(MeetingState.Submitted)]
    [InlineData(MeetingState.Processing)]
    [InlineData(MeetingState.Draft)]
    [InlineData(MeetingState.InReview)]
    [InlineData(MeetingState.Withdrawn)]
    [InlineData(MeetingState.Failed)]
    [InlineData(MeetingState.Cancelled)]
    public async Task A_meeting_that_is_not_public_cannot_be_reported_on(MeetingState state)
    {
        Assert.IsType<ReportOutcome.NotPublic>(await SendAsync(Meeting(state), FirstSentence, "Wrong."));
        Assert.Empty(reports.Kept);
    }

    [Fact]
    public async Task A_meeting_that_is_not_there_is_answered_like_one_that_is_not_public() =>
        Assert.IsType<ReportOutcome.NotPublic>(await Public.SendAsync(Guid.NewGuid(), 1, FirstSentence, "Wrong.", default));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t\u200B\u202E\0 ")]
    public async Task A_report_that_says_nothing_is_told_so(string? text) =>
        Assert.IsType<ReportOutcome.Empty>(await SendAsync(Published(), FirstSentence, text));

    [Fact]
    public async Task A_report_may_be_as_long_as_the_limit_and_no_longer()
    {
        var meeting = Published();
        Assert.IsType<ReportOutcome.Received>(await SendAsync(meeting, FirstSentence, new string('x', 50)));
        Assert.Equal(50, Assert.IsType<ReportOutcome.TooLong>(await SendAsync(meeting, FirstSentence, new string('x', 51))).Most);
        Assert.IsType<ReportOutcome.TooLong>(await SendAsync(meeting, FirstSentence, new string(' ', 1_000_000)));
        Assert.Single(reports.Kept);
    }

    [Fact]
    public async Task Once_a_meeting_has_had_its_reports_of_the_day_no_more_are_taken()
    {
        var meeting = Published();
        for (var at = 0; at < 3; at++) Assert.IsType<ReportOutcome.Received>(await SendAsync(meeting, FirstSentence, "Wrong."));
        Assert.IsType<ReportOutcome.TooMany>(await SendAsync(meeting, FirstSentence, "Wrong."));
        Assert.IsType<ReportOutcome.Received>(await SendAsync(Published(), FirstSentence, "Wrong."));
    }

    [Theory]
    [InlineData(0, MistakePart.Sentence, 7, 0)]
    [InlineData(0, MistakePart.Decision, 0, 0)]
    [InlineData(0, null, null, 0)]
    [InlineData(9, MistakePart.Sentence, 0, null)]
    [InlineData(-1, MistakePart.Sentence, -1, null)]
    [InlineData(null, MistakePart.Figure, 0, null)]
    public async Task A_place_that_is_not_in_the_summary_becomes_its_item_or_the_whole(int? item, MistakePart? part, int? position, int? kept)
    {
        await SendAsync(Published(), new MistakePlace(item, part, position), "Wrong.");
        Assert.Equal((new MistakePlace(kept), ""), (reports.Kept[0].Said.Place, reports.Kept[0].Said.Quote));
    }

    [Fact]
    public async Task Nothing_of_a_closed_item_is_quoted_though_the_summary_holds_it()
    {
        await SendAsync(Published(), new MistakePlace(1, MistakePart.Sentence, 0), "Wrong.");
        Assert.Equal((new MistakePlace(1), ""), (reports.Kept[0].Said.Place, reports.Kept[0].Said.Quote));
    }

    [Fact]
    public async Task A_report_made_on_an_earlier_revision_keeps_the_item_and_quotes_nothing()
    {
        var meeting = Published();
        await Public.SendAsync(meeting.Id, 7, FirstSentence, "Wrong.", default);
        Assert.Equal((new MistakePlace(0), ""), (reports.Kept[0].Said.Place, reports.Kept[0].Said.Quote));
    }

    [Fact]
    public async Task What_was_corrected_away_or_withdrawn_is_not_shown_by_an_old_report()
    {
        var meeting = Published();
        var token = Assert.IsType<ReportOutcome.Received>(await SendAsync(meeting, FirstSentence, "Wrong.")).Token;
        revisions.Summaries[(meeting.Id, 2)] = SmallSummaries.Of("The board agreed to dredge the harbour.");
        meetings.Records[meeting.Id] = meeting with { State = MeetingState.Corrected, PublishedRevision = 2 };
        Assert.Equal("", (await Public.FollowAsync(token, default))!.Quote);

        meetings.Records[meeting.Id] = meeting with { State = MeetingState.Withdrawn };
        var followed = (await Public.FollowAsync(token, default))!;
        Assert.Equal((null, "", "Wrong."), (followed.Meeting, followed.Quote, followed.Text));
    }

    private MeetingRecord Published() => Meeting(MeetingState.Published);

    private MeetingRecord Meeting(MeetingState state)
    {
        var meeting = meetings.Add("northbury", state);
        revisions.Summaries[(meeting.Id, 1)] = SmallSummaries.Of(Sentence);
        return meeting;
    }

    private Task<ReportOutcome> SendAsync(MeetingRecord meeting, MistakePlace place, string? text) => Public.SendAsync(meeting.Id, 1, place, text, default);
}
