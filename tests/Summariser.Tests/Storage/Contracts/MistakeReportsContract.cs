using System.Text;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Backup;

namespace Summariser.Tests.Storage.Contracts;

public abstract class MistakeReportsContract(IDatabases databases) : StoreContract(databases)
{
    private static readonly MistakePlace Place = new(0, MistakePart.Decision, 2);

    private IMistakeReports Reports => Store.MistakeReports;

    [Fact]
    public async Task A_report_comes_back_as_it_was_made_by_its_identity_and_by_its_token()
    {
        var meeting = await SubmitAsync();
        var said = new NewMistakeReport(meeting.Id, 3, Place, "It cost £5.", "It was £6,\nsaid Cllr Ünïcödé.");
        var (report, token) = (await Reports.AddAsync(said, 10, None))!.Value;
        Assert.Equal((said, Clock.GetUtcNow(), MistakeVerdict.Open, "", null, null), (report.Said, report.At, report.Verdict, report.Answer, report.AnsweredBy, report.AnsweredAt));
        Assert.Equal(report, await Reports.FindAsync(report.Id, None));
        Assert.Equal(report, await Reports.FollowAsync(token, None));
        Assert.Equal("mistake-reported", (await Store.Audit.ListAsync(meeting.Id, 0, 1, None)).Rows[0].Action);
    }

    [Fact]
    public async Task A_place_may_be_the_whole_summary()
    {
        var report = await AddAsync((await SubmitAsync()).Id, new MistakePlace());
        Assert.Equal(new MistakePlace(), (await Reports.FindAsync(report.Id, None))!.Said.Place);
    }

    [Fact]
    public async Task Tokens_are_unlike_each_other_and_nowhere_in_the_database()
    {
        var meeting = await SubmitAsync();
        var first = (await Reports.AddAsync(Said(meeting.Id), 10, None))!.Value.Token;
        var second = (await Reports.AddAsync(Said(meeting.Id), 10, None))!.Value.Token;
        Assert.NotEqual(first, second);
        Assert.True(first.Length >= 43, first);
        await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        Assert.DoesNotContain(first, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(At("backup.tar"))), StringComparison.Ordinal);
        Assert.Null(await Reports.FollowAsync(first[..^1], None));
        Assert.Null(await Reports.FollowAsync("", None));
    }

    [Fact]
    public async Task A_meeting_takes_so_many_reports_within_a_day_and_more_the_next()
    {
        var (meeting, other) = (await SubmitAsync(), await SubmitAsync(day: 11));
        Assert.NotNull(await Reports.AddAsync(Said(meeting.Id), 2, None));
        Clock.Move(TimeSpan.FromHours(23));
        Assert.NotNull(await Reports.AddAsync(Said(meeting.Id), 2, None));
        Assert.Null(await Reports.AddAsync(Said(meeting.Id), 2, None));
        Assert.NotNull(await Reports.AddAsync(Said(other.Id), 2, None));
        Clock.Move(TimeSpan.FromHours(2));
        Assert.NotNull(await Reports.AddAsync(Said(meeting.Id), 2, None));
        Assert.Null(await Reports.AddAsync(Said(meeting.Id), 2, None));
    }

    [Fact]
    public async Task Many_who_report_at_once_do_not_get_past_the_limit()
    {
        var meeting = await SubmitAsync();
        var added = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Reports.AddAsync(Said(meeting.Id), 5, None))));
        Assert.Equal(5, added.Count(report => report is not null));
    }

    [Fact]
    public async Task Reports_are_listed_newest_first_by_meeting_council_and_verdict()
    {
        var (north, south) = (await SubmitAsync(), await SubmitAsync(council: "Southbury Council"));
        var first = await AddAsync(north.Id, Place);
        Clock.Move(TimeSpan.FromMinutes(1));
        var second = await AddAsync(south.Id, Place);
        Clock.Move(TimeSpan.FromMinutes(1));
        var third = await AddAsync(north.Id, Place);
        await Reports.AnswerAsync(first.Id, MistakeVerdict.Declined, "The recording says so.", Clerk, None);

        Assert.Equal([third.Id, second.Id, first.Id], await ListedAsync(new MistakeReportQuery()));
        Assert.Equal([third.Id, first.Id], await ListedAsync(new MistakeReportQuery { Meeting = north.Id }));
        Assert.Equal([second.Id], await ListedAsync(new MistakeReportQuery { CouncilKey = "southbury-council" }));
        Assert.Equal([third.Id, second.Id], await ListedAsync(new MistakeReportQuery { Verdict = MistakeVerdict.Open }));
        Assert.Equal([second.Id], await ListedAsync(new MistakeReportQuery { Skip = 1, Take = 1 }));
        Assert.Equal(3, (await Reports.ListAsync(new MistakeReportQuery { Skip = 1, Take = 1 }, None)).Total);
    }

    [Fact]
    public async Task An_answer_is_kept_with_who_gave_it_and_can_be_changed()
    {
        var meeting = await SubmitAsync();
        var report = await AddAsync(meeting.Id, Place);
        await Reports.AnswerAsync(report.Id, MistakeVerdict.Declined, " The recording says so. ", Clerk, None);
        Clock.Move(TimeSpan.FromMinutes(1));
        var answered = await Reports.AnswerAsync(report.Id, MistakeVerdict.Accepted, "You are right.", new Actor("Another clerk"), None);
        Assert.Equal((MistakeVerdict.Accepted, "You are right.", "Another clerk", Clock.GetUtcNow()), (answered.Verdict, answered.Answer, answered.AnsweredBy, answered.AnsweredAt));
        Assert.Equal(answered, await Reports.FindAsync(report.Id, None));
        Assert.Equal(
            ["mistake-report-accepted", "mistake-report-declined", "mistake-reported"],
            (await Store.Audit.ListAsync(meeting.Id, 0, 3, None)).Rows.Select(entry => entry.Action));
    }

    [Fact]
    public async Task An_answer_without_words_or_verdict_and_a_report_that_is_not_there_are_refused()
    {
        var report = await AddAsync((await SubmitAsync()).Id, Place);
        await Assert.ThrowsAsync<InputException>(() => Reports.AnswerAsync(report.Id, MistakeVerdict.Accepted, " ", Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Reports.AnswerAsync(report.Id, MistakeVerdict.Open, "Later.", Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Reports.AnswerAsync(Guid.NewGuid(), MistakeVerdict.Accepted, "Yes.", Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Reports.AddAsync(Said(Guid.NewGuid()), 10, None));
        Assert.Equal(MistakeVerdict.Open, (await Reports.FindAsync(report.Id, None))!.Verdict);
    }

    [Fact]
    public async Task Reports_that_were_answered_long_ago_go_and_leave_a_line()
    {
        var meeting = await SubmitAsync();
        var (answered, open) = (await AddAsync(meeting.Id, Place), await AddAsync(meeting.Id, Place));
        await Reports.AnswerAsync(answered.Id, MistakeVerdict.Accepted, "You are right.", Clerk, None);
        var then = Clock.GetUtcNow();
        Assert.Equal(0, (await Store.Retention.PurgeAsync(new RetentionLimits(null, null, null, then), None)).Reports);
        Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(1, (await Store.Retention.PurgeAsync(new RetentionLimits(null, null, null, Clock.GetUtcNow()), None)).Reports);
        Assert.Null(await Reports.FindAsync(answered.Id, None));
        Assert.NotNull(await Reports.FindAsync(open.Id, None));
        Assert.Equal("reports-purged", (await Store.Audit.ListAsync(null, 0, 1, None)).Rows[0].Action);
    }

    [Fact]
    public async Task Reports_come_back_from_a_backup_and_their_tokens_still_follow_them()
    {
        var meeting = await SubmitAsync();
        var (report, token) = (await Reports.AddAsync(Said(meeting.Id), 10, None))!.Value;
        await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        var options = await NewDatabaseAsync();
        await ServiceRestore.RunAsync(options, At("backup.tar"), Clock, Clerk, None);
        using var restored = await ServiceStore.OpenAsync(options, Clock, None);
        Assert.Equal(report, await restored.MistakeReports.FollowAsync(token, None));
    }

    private static NewMistakeReport Said(Guid meeting) => new(meeting, 1, Place, "It cost £5.", "It was £6.");

    private async Task<MistakeReport> AddAsync(Guid meeting, MistakePlace place) => (await Reports.AddAsync(Said(meeting) with { Place = place }, 10, None))!.Value.Report;

    private async Task<IEnumerable<Guid>> ListedAsync(MistakeReportQuery query) => (await Reports.ListAsync(query, None)).Rows.Select(report => report.Id);
}
