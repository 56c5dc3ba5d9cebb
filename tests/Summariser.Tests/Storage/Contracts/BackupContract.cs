using System.Text;
using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Backup;

namespace Summariser.Tests.Storage.Contracts;

public abstract class BackupContract(IDatabases databases, IDatabases others) : StoreContract(databases)
{
    private static readonly Summariser.Core.Summaries.MeetingSummary Summary =
        Samples.Summary("Planning Committee", ["The hub opens in May."], ["The hub opens."], new Summariser.Core.Summaries.Decision { Text = "Approved the hub." });

    [Fact]
    public async Task A_backup_taken_while_others_write_restores_to_a_working_service()
    {
        await FillAsync(5);
        using var stop = new CancellationTokenSource();
        var load = Task.Run(() => LoadAsync(stop.Token));
        await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        await stop.CancelAsync();
        Assert.True(await load > 0);

        var options = await NewDatabaseAsync();
        var report = await ServiceRestore.RunAsync(options, At("backup.tar"), Clock, Clerk, None);
        await WorksAsync(options, report);
    }

    [Fact]
    public async Task A_backup_of_one_kind_of_database_is_restored_into_the_other()
    {
        await FillAsync(3);
        await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        var options = await others.NewAsync(At("elsewhere"));
        var report = await ServiceRestore.RunAsync(options, At("backup.tar"), Clock, Clerk, None);
        Assert.Equal((3, 3), (report.Meetings, report.Files));
        await WorksAsync(options, report);
    }

    [Fact]
    public async Task All_that_was_kept_comes_back_as_it_was()
    {
        var meeting = (await FillAsync(1))[0];
        var (key, secret) = await Store.ApiKeys.MakeAsync("Webcast team", ApiScopes.Read, null, Clerk, None);
        var user = await Store.Users.AddAsync(
            new NewUser("Ann Wren", "ann@northbury.example", [new RoleGrant(Role.Clerk, "northbury-council")], "a hash"), new AuditNote(Clerk, "user-added"), None);
        var link = await Store.Users.MakeLinkAsync(user.Id, Clock.GetUtcNow().AddHours(1), null, None);
        await Store.Webhooks.MakeAsync(new Uri("https://hooks.example/all"), null, Clerk, None);
        await Store.Comments.AddAsync(meeting, new CommentPlace(1, 2, "x"), "Ünïcödé \"quoted\"\nline", Clerk, None);
        await Store.Spend.AddAsync(new SpendEntry(meeting, Clock.GetUtcNow(), "item", "model", 1, 2, 0.000123m), None);
        await Meetings.SaveOpenMeetingAsync(meeting, Samples.Open("Good evening."), None);
        await Store.News.TellAsync(meeting, new StageEvent.Advanced("transcribe", 1.0 / 3, 2, 0), None);
        await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        var options = await NewDatabaseAsync();
        await ServiceRestore.RunAsync(options, At("backup.tar"), Clock, Clerk, None);
        using var restored = await ServiceStore.OpenAsync(options, Clock, None);
        Assert.Equal(Digest.Of(await Meetings.FindAsync(meeting, None)), Digest.Of(await restored.Meetings.FindAsync(meeting, None)));
        Assert.Equal(Digest.Of(await Meetings.FindOpenMeetingAsync(meeting, None)), Digest.Of(await restored.Meetings.FindOpenMeetingAsync(meeting, None)));
        Assert.Equal(Digest.Of(await Meetings.FindAgendaAsync(meeting, None)), Digest.Of(await restored.Meetings.FindAgendaAsync(meeting, None)));
        Assert.Equal(Digest.Of(await Store.Revisions.FindAsync(meeting, 1, None)), Digest.Of(await restored.Revisions.FindAsync(meeting, 1, None)));
        Assert.Equal(await Store.Comments.ListAsync(meeting, None), await restored.Comments.ListAsync(meeting, None));
        Assert.Equal(await Store.Spend.OfAsync(meeting, None), await restored.Spend.OfAsync(meeting, None));
        Assert.Equal(await Store.Webhooks.ListAsync(None), await restored.Webhooks.ListAsync(None));
        Assert.Equal(key, await restored.ApiKeys.FindAsync(secret, None));
        Assert.Equal(Digest.Of(await Store.Users.FindLinkAsync(link, None)), Digest.Of(await restored.Users.FindLinkAsync(link, None)));
        Assert.Equal(
            (await Store.Audit.ListAsync(null, 0, 100, None)).Rows, (await restored.Audit.ListAsync(null, 0, 100, None)).Rows.Where(entry => entry.Action != "backup-restored"));
        Assert.Equal(1.0 / 3, (await restored.News.WatchAsync(meeting, 0, None).FirstAsync(news => news.Kind == "advanced")).DoneSeconds);
    }

    [Fact]
    public async Task A_backup_is_not_restored_over_anything()
    {
        await FillAsync(1);
        await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        await Assert.ThrowsAsync<InputException>(() => ServiceRestore.RunAsync(Options, At("backup.tar"), Clock, Clerk, None));
        var sameDatabase = Options with { DataFolder = Store.Database.IsSqlite ? Options.DataFolder : At("empty") };
        await Assert.ThrowsAsync<InputException>(() => ServiceRestore.RunAsync(sameDatabase, At("backup.tar"), Clock, Clerk, None));
        Assert.Equal(1, (await Meetings.ListAsync(new MeetingQuery(), None)).Total);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_before_anything_is_written()
    {
        await FillAsync(1);
        await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        var whole = await File.ReadAllBytesAsync(At("backup.tar"));
        var options = await NewDatabaseAsync();
        foreach (var at in Enumerable.Range(1, 9).Select(tenth => whole.Length / 10 * tenth))
        {
            await RefusedAsync(options, whole[..at]);
        }

        var sound = Encoding.UTF8.GetBytes("sound of 0");
        var place = whole.AsSpan().IndexOf(sound);
        await RefusedAsync(options, [.. whole[..place], (byte)'S', .. whole[(place + 1)..]]);
        await RefusedAsync(options, Encoding.UTF8.GetBytes("no backup at all"));
        using var untouched = await ServiceStore.OpenAsync(options, Clock, None);
        Assert.Equal(0, (await untouched.Meetings.ListAsync(new MeetingQuery(), None)).Total);
    }

    [Fact]
    public async Task A_lost_recording_is_told_and_the_rest_is_backed_up()
    {
        var meeting = (await FillAsync(2))[0];
        var lost = (await Meetings.FindAsync(meeting, None))!.Recording!;
        await Store.Files.RemoveAsync(lost.Digest, None);
        var report = await ServiceBackup.WriteAsync(Store, At("backup.tar"), Clock, None);
        Assert.Contains(lost.Digest, Assert.Single(report.Lost), StringComparison.Ordinal);
        Assert.Equal((2, 1), (report.Meetings, report.Files));
        Assert.Equal(2, (await ServiceRestore.RunAsync(await NewDatabaseAsync(), At("backup.tar"), Clock, Clerk, None)).Meetings);
    }

    private async Task<IReadOnlyList<Guid>> FillAsync(int meetings)
    {
        var made = new List<Guid>();
        for (var number = 0; number < meetings; number++)
        {
            var file = await Store.Files.KeepAsync(new MemoryStream(Encoding.UTF8.GetBytes($"sound of {number}")), "meeting.mp4", None);
            var meeting = (await Meetings.SubmitAsync(Samples.Submission(day: number + 1) with { Recording = file }, Clerk, None)).Meeting;
            await DraftAsync(meeting.Id, Summary);
            await Meetings.ChangeAsync(meeting.Id, each => each with { State = MeetingState.Published, PublishedRevision = 1 }, new AuditNote(Clerk, "meeting-published"), None);
            made.Add(meeting.Id);
        }

        return made;
    }

    private async Task<int> LoadAsync(CancellationToken stop)
    {
        using var other = await OpenAgainAsync();
        var written = 0;
        while (!stop.IsCancellationRequested || written == 0)
        {
            var meeting = (await other.Meetings.SubmitAsync(Samples.Submission(day: 20), Clerk, None)).Meeting;
            await other.News.TellAsync(meeting.Id, new StageEvent.Started("transcribe"), None);
            written++;
        }

        return written;
    }

    private async Task WorksAsync(StorageOptions options, BackupReport report)
    {
        using var restored = await ServiceStore.OpenAsync(options, Clock, None);
        var all = await restored.Meetings.ListAsync(new MeetingQuery(), None);
        Assert.Equal(report.Meetings, all.Total);
        Assert.Null(await restored.Audit.FirstBrokenAsync(None));
        var published = await restored.Meetings.ListAsync(new MeetingQuery { States = [MeetingState.Published] }, None);
        foreach (var meeting in published.Rows)
        {
            Assert.True(await restored.Files.IsIntactAsync(meeting.Recording!, None));
            Assert.Equal(Digest.Of(Summary), Digest.Of((await restored.Revisions.FindAsync(meeting.Id, 1, None))!.Value.Summary));
        }

        Assert.Equal(published.Total, (await restored.Search.FindAsync(new SearchQuery { Words = "\"opens in may\"" }, None)).Total);
        Assert.Equal(published.Total, (await restored.Search.DecisionsAsync(new RegisterQuery(), None)).Total);
        var added = await restored.Meetings.SubmitAsync(Samples.Submission(day: 28), Clerk, None);
        Assert.Equal("2026-06-28", added.Meeting.AddressKey);
    }

    private async Task RefusedAsync(StorageOptions options, byte[] backup)
    {
        await File.WriteAllBytesAsync(At("damaged.tar"), backup);
        await Assert.ThrowsAsync<InputException>(() => ServiceRestore.RunAsync(options, At("damaged.tar"), Clock, Clerk, None));
    }
}
