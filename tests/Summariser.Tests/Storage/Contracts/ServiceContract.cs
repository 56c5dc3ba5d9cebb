using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;

namespace Summariser.Tests.Storage.Contracts;

public abstract class ServiceContract(IDatabases databases) : StoreContract(databases)
{
    [Fact]
    public async Task News_are_heard_once_and_in_order_by_a_watcher_elsewhere()
    {
        var meeting = await SubmitAsync();
        using var other = await OpenAgainAsync();
        await Store.News.TellAsync(meeting.Id, new StageEvent.Started("transcribe"), None);
        await Store.News.TellAsync(meeting.Id, new StageEvent.Advanced("transcribe", 10, 60, 0), None);
        Assert.Equal(new StageProgress("transcribe", 10, 60), (await Meetings.FindAsync(meeting.Id, None))!.Progress);
        await Store.News.TellAsync(meeting.Id, new StageEvent.Advanced("transcribe", 20, 60, 0), None);
        await Store.News.TellAsync(meeting.Id, new StageEvent.Finished("transcribe", TimeSpan.FromSeconds(3)), None);
        await Store.News.TellAsync(meeting.Id, new StageEvent.Reused("draft"), None);
        var news = await other.News.WatchAsync(meeting.Id, 0, None).Take(5).ToArrayAsync();
        Assert.Equal(
            [("state", "submitted"), ("started", "transcribe"), ("advanced", "transcribe"), ("finished", "transcribe"), ("reused", "draft")],
            news.Select(each => (each.Kind, each.Subject)));
        Assert.Equal((20, 60), (news[2].DoneSeconds, news[2].TotalSeconds));
        Assert.Equal(news[3..], await other.News.WatchAsync(null, news[2].Number, None).Take(2).ToArrayAsync());
        Assert.Null((await Meetings.FindAsync(meeting.Id, None))!.Progress);
    }

    [Fact]
    public async Task A_watcher_who_waits_is_told_of_what_happens_next()
    {
        var meeting = await SubmitAsync();
        using var stop = new CancellationTokenSource();
        await using var watching = Store.News.WatchAsync(meeting.Id, 0, stop.Token).GetAsyncEnumerator();
        Assert.True(await watching.MoveNextAsync());
        var next = watching.MoveNextAsync();
        await Meetings.ChangeAsync(meeting.Id, each => each with { State = MeetingState.Processing }, new AuditNote(Clerk, "work-begun"), None);
        Assert.True(await next);
        Assert.Equal(("state", "processing"), (watching.Current.Kind, watching.Current.Subject));
        var never = watching.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await never);
    }

    [Fact]
    public async Task Spend_is_kept_in_order_and_exactly()
    {
        var meeting = await SubmitAsync();
        var entry = new SpendEntry(meeting.Id, Clock.GetUtcNow(), "item 2", "gpt-4o", 10_000_000_000, 5, 0.000123m);
        await Store.Spend.AddAsync(entry, None);
        await Store.Spend.AddAsync(entry with { What = "item 3", Price = 12.5m }, None);
        Assert.Equal([entry, entry with { What = "item 3", Price = 12.5m }], await Store.Spend.OfAsync(meeting.Id, None));
        Assert.Empty(await Store.Spend.OfAsync(Guid.NewGuid(), None));
    }

    [Fact]
    public async Task A_key_opens_with_its_secret_until_it_is_revoked()
    {
        var (key, secret) = await Store.ApiKeys.MakeAsync("Webcast team", ApiScopes.Read | ApiScopes.Submit, "northbury-council", Clerk, None);
        Assert.Equal(key, await Store.ApiKeys.FindAsync(secret, None));
        Assert.Equal([key], await Store.ApiKeys.ListAsync(None));
        foreach (var wrong in new[] { "", "sum_", secret[..^1], secret + "a", secret.Replace("sum_", "SUM_", StringComparison.Ordinal), $"sum_{new string('0', 8)}{secret[12..]}" })
        {
            Assert.Null(await Store.ApiKeys.FindAsync(wrong, None));
        }

        await Store.ApiKeys.RevokeAsync(key.Id, Clerk, None);
        Assert.Null(await Store.ApiKeys.FindAsync(secret, None));
        Assert.Equal(Clock.GetUtcNow(), Assert.Single(await Store.ApiKeys.ListAsync(None)).RevokedAt);
        await Assert.ThrowsAsync<InputException>(() => Store.ApiKeys.RevokeAsync(Guid.NewGuid(), Clerk, None));
    }

    [Fact]
    public async Task The_secret_of_a_key_is_nowhere_in_the_database()
    {
        var (_, secret) = await Store.ApiKeys.MakeAsync("Webcast team", ApiScopes.Read, null, Clerk, None);
        await using var context = Store.Database.Open();
        var row = await context.ApiKeys.SingleAsync();
        Assert.Equal(32, row.Hash.Length);
        Assert.DoesNotContain(secret[13..], JsonSerializer.Serialize(row), StringComparison.Ordinal);
        Assert.All((await Store.Audit.ListAsync(null, 0, 10, None)).Rows, entry => Assert.DoesNotContain(secret[13..], entry.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_of_state_leaves_a_message_for_each_webhook_that_is_to_hear_of_it()
    {
        var (everywhere, secret) = await Store.Webhooks.MakeAsync(new Uri("https://hooks.example/all"), null, Clerk, None);
        await Store.Webhooks.MakeAsync(new Uri("https://hooks.example/south"), "southbury-council", Clerk, None);
        var meeting = await SubmitAsync();
        var message = Assert.Single(await Store.Webhooks.TakeDueAsync(10, None));
        Assert.Equal((everywhere.Address, secret, 0), (message.Address, message.Secret, message.Attempts));
        var body = JsonDocument.Parse(message.Body).RootElement;
        Assert.Equal(("meeting-state", meeting.Id, "submitted"), (body.GetProperty("event").GetString(), body.GetProperty("meeting").GetGuid(), body.GetProperty("state").GetString()));
        Assert.Empty(await Store.Webhooks.TakeDueAsync(10, None));
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_no_message()
    {
        var meeting = await SubmitAsync();
        await Store.Webhooks.MakeAsync(new Uri("https://hooks.example/all"), null, Clerk, None);
        await Assert.ThrowsAsync<InputException>(() => Meetings.ChangeAsync(
            meeting.Id, each => each with { State = MeetingState.Published }, new AuditNote(Clerk, "meeting-published"), None));
        Assert.Empty(await Store.Webhooks.TakeDueAsync(10, None));
    }

    [Fact]
    public async Task A_message_is_tried_again_when_asked_and_when_its_worker_is_gone_and_not_after_it_arrived()
    {
        await Store.Webhooks.MakeAsync(new Uri("https://hooks.example/all"), null, Clerk, None);
        await SubmitAsync();
        var first = Assert.Single(await Store.Webhooks.TakeDueAsync(10, None));
        await Store.Webhooks.FailedAsync(first.Number, "503", Clock.GetUtcNow().AddSeconds(30), None);
        Assert.Empty(await Store.Webhooks.TakeDueAsync(10, None));
        Clock.Move(TimeSpan.FromSeconds(30));
        var second = Assert.Single(await Store.Webhooks.TakeDueAsync(10, None));
        Assert.Equal((first.Number, 1), (second.Number, second.Attempts));
        Clock.Move(TimeSpan.FromMinutes(6));
        Assert.Equal(2, Assert.Single(await Store.Webhooks.TakeDueAsync(10, None)).Attempts);
        await Store.Webhooks.DeliveredAsync(first.Number, None);
        Clock.Move(TimeSpan.FromDays(1));
        Assert.Empty(await Store.Webhooks.TakeDueAsync(10, None));
    }

    [Fact]
    public async Task A_message_that_was_given_up_or_lost_its_webhook_is_not_sent()
    {
        var (webhook, _) = await Store.Webhooks.MakeAsync(new Uri("https://hooks.example/all"), null, Clerk, None);
        await SubmitAsync();
        var given = Assert.Single(await Store.Webhooks.TakeDueAsync(10, None));
        await Store.Webhooks.FailedAsync(given.Number, "410", null, None);
        await SubmitAsync();
        await Store.Webhooks.RemoveAsync(webhook.Id, Clerk, None);
        Clock.Move(TimeSpan.FromDays(1));
        Assert.Empty(await Store.Webhooks.TakeDueAsync(10, None));
        Assert.Empty(await Store.Webhooks.ListAsync(None));
        await Store.Webhooks.DeliveredAsync(given.Number, None);
        await Assert.ThrowsAsync<InputException>(() => Store.Webhooks.RemoveAsync(webhook.Id, Clerk, None));
    }

    [Fact]
    public async Task No_message_is_given_to_two_workers()
    {
        await Store.Webhooks.MakeAsync(new Uri("https://hooks.example/all"), null, Clerk, None);
        for (var meeting = 0; meeting < 10; meeting++)
        {
            await SubmitAsync();
        }

        using var other = await OpenAgainAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(worker => (worker % 2 == 0 ? Store : other).Webhooks.TakeDueAsync(3, None)));
        Assert.Equal(10, taken.Sum(messages => messages.Count));
        Assert.Equal(10, taken.SelectMany(messages => messages).Select(message => message.Number).Distinct().Count());
    }
}
