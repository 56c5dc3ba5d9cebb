using System.Net;
using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Tests.Web.Review;

public sealed class SavingTests : IAsyncLifetime
{
    private ReviewBench bench = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        bench = await ReviewBench.OpenAsync();
        browser = await bench.ClerkAsync();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task Looking_at_a_draft_puts_it_into_review()
    {
        (await browser.GetAsync(bench.Home)).Dispose();
        Assert.Equal(MeetingState.InReview, (await bench.RecordAsync()).State);
    }

    [Fact]
    public async Task A_sentence_is_changed_and_the_person_told_whether_it_is_supported()
    {
        using var saved = await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "The hub will open in November."));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal($"{bench.Home}#item-0-sentence-0", saved.Headers.Location!.OriginalString);
        var page = await browser.GetStringAsync(bench.Home);
        Assert.Contains("Saved, but it is not supported by what was said.", page, StringComparison.Ordinal);
        Assert.True((await bench.NewestAsync()).Items[0].Summary[0].IsOpen);
    }

    [Fact]
    public async Task A_script_gets_what_changed_and_nothing_else()
    {
        using var saved = await bench.SendAsync(browser, "/sentence", true, ("item", "0"), ("sentence", "0"), ("text", "The hub will open in May."));
        var part = await ReviewBench.TextAsync(saved);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Contains("data-revision=\"2\"", part, StringComparison.Ordinal);
        Assert.Contains("id=\"item-0\"", part, StringComparison.Ordinal);
        Assert.Contains("It is supported by what was said.", part, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"item-1\"", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_slower_keeps_what_they_typed_and_sees_what_the_other_changed()
    {
        var before = (await bench.NewestAsync()).Items[0].Summary[0].Text;
        (await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "The hub opens in May."))).Dispose();
        using var late = await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "My own words."), ("revision", "1"));
        var page = await ReviewBench.TextAsync(late);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("changed this draft while you were working on it", page, StringComparison.Ordinal);
        Assert.Contains("My own words.</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"revision\" value=\"2\"", page, StringComparison.Ordinal);
        Assert.Contains("<del>", page, StringComparison.Ordinal);
        Assert.NotEqual(before, (await bench.NewestAsync()).Items[0].Summary[0].Text);

        (await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "My own words."))).Dispose();
        Assert.Equal("My own words.", (await bench.NewestAsync()).Items[0].Summary[0].Text);
    }

    [Fact]
    public async Task A_sentence_that_moved_meanwhile_is_found_again_by_its_words()
    {
        var text = (await bench.NewestAsync()).Items[0].Summary[0].Text;
        (await bench.SendAsync(browser, "/sentence?handler=Down", false, ("item", "0"), ("sentence", "0"))).Dispose();
        using var late = await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "Other words."), ("revision", "1"));
        Assert.Contains("name=\"sentence\" value=\"1\"", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(text, (await bench.NewestAsync()).Items[0].Summary[1].Text);
    }

    [Fact]
    public async Task A_sentence_that_is_gone_meanwhile_is_offered_as_a_new_one()
    {
        (await bench.SendAsync(browser, "/section", false, ("item", "0"), ("text", "Quite another text about lifts."))).Dispose();
        using var late = await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "The pier closes."), ("revision", "1"));
        var page = await ReviewBench.TextAsync(late);
        Assert.Contains("New sentence", page, StringComparison.Ordinal);
        Assert.Contains("The pier closes.</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_revision_changes_nothing_and_loses_nothing()
    {
        using var answer = await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "My own words."), ("revision", "77"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("My own words.</textarea>", await ReviewBench.TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(1, (await bench.RecordAsync()).CurrentRevision);
    }

    [Fact]
    public async Task What_cannot_be_saved_says_why_and_stays_in_the_form()
    {
        using var answer = await bench.SendAsync(browser, "/decision", false, ("item", "1"), ("text", "Agree the hours"), ("for", "many"), ("mover", "Councillor Quill"));
        var page = await ReviewBench.TextAsync(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("There is a problem", page, StringComparison.Ordinal);
        Assert.Contains("Agree the hours</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Councillor Quill\"", page, StringComparison.Ordinal);
        Assert.Equal(1, (await bench.RecordAsync()).CurrentRevision);
    }

    [Fact]
    public async Task A_decision_and_its_vote_are_added_changed_and_deleted()
    {
        var count = (await bench.NewestAsync()).Items[1].Decisions.Count;
        (await bench.SendAsync(browser, "/decision", false, ("item", "1"), ("text", "The longer hours are approved."), ("kind", "Approved"), ("for", "7"), ("against", "2"))).Dispose();
        Assert.Equal(new VoteCount(7, 2, null), (await bench.NewestAsync()).Items[1].Decisions[count].Votes);
        (await bench.SendAsync(browser, "/decision?handler=Delete", false, ("item", "1"), ("place", $"{count}"))).Dispose();
        Assert.Equal(count, (await bench.NewestAsync()).Items[1].Decisions.Count);
    }

    [Fact]
    public async Task Words_are_given_to_another_item_and_a_boundary_is_moved()
    {
        var first = (await bench.NewestAsync()).Items[1].Stretches[0].Utterances[0];
        (await bench.SendAsync(browser, "/words?handler=Boundary", false, ("first", $"{first + 1}"), ("boundary", $"{first}"))).Dispose();
        Assert.Equal(first + 1, (await bench.NewestAsync()).Items[1].Stretches[0].Utterances[0]);
        (await bench.SendAsync(browser, "/words?handler=Owner", false, ("first", $"{first}"), ("owner", "1"))).Dispose();
        Assert.Equal(first, (await bench.NewestAsync()).Items[1].Stretches[0].Utterances[0]);
    }

    [Fact]
    public async Task Closing_asks_whether_one_is_sure()
    {
        using var asked = await bench.SendAsync(browser, "/words?handler=Close", false, ("first", "3"), ("last", "4"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        (await bench.SendAsync(browser, "/words?handler=Close", false, ("first", "3"), ("last", "4"), ("sure", "true"))).Dispose();
        var summary = await bench.NewestAsync();
        Assert.Contains(summary.Outside, outside => outside.Kind == OutsideKind.Closed);
        Assert.DoesNotContain("twelve hundred visitors", await browser.GetStringAsync(bench.Home), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_corrected_everywhere_and_learnt()
    {
        (await bench.SendAsync(browser, "/name", false, ("wrong", "Tobias Greenacre"), ("right", "Tobias Greenaker"), ("remember", "true"))).Dispose();
        Assert.DoesNotContain("Greenacre", Core.Review.Hub.Json((await bench.NewestAsync()).Items), StringComparison.Ordinal);
        Assert.Contains("The name was corrected in", await browser.GetStringAsync(bench.Home), StringComparison.Ordinal);
        Assert.Contains(await bench.Store.Glossaries.ListAsync("harbour", CancellationToken.None), entry => Core.Review.Hub.Json(entry).Contains("Greenaker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_summary_is_published_corrected_and_withdrawn_by_name()
    {
        (await bench.SendAsync(browser, "/publish", false)).Dispose();
        Assert.Equal(MeetingState.Published, (await bench.RecordAsync()).State);
        Assert.Equal("Pat clerk@harbour", (await bench.NewestAsync()).Review!.Approval!.By);
        Assert.Contains("/councils/harbour/harbour-board/", await browser.GetStringAsync($"{bench.Home}/publish"), StringComparison.Ordinal);

        (await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "The hub will open in May."))).Dispose();
        using var unsaid = await bench.SendAsync(browser, "/publish?handler=Correct", false);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        (await bench.SendAsync(browser, "/publish?handler=Correct", false, ("note", "The month was set right."))).Dispose();
        Assert.Equal(MeetingState.Corrected, (await bench.RecordAsync()).State);
        (await bench.SendAsync(browser, "/publish?handler=Withdraw", false, ("reason", "It is looked at again."))).Dispose();
        Assert.Equal((MeetingState.Withdrawn, "It is looked at again."), ((await bench.RecordAsync()).State, (await bench.RecordAsync()).Withdrawal!.Reason));
    }

    [Fact]
    public async Task What_stands_in_the_way_of_publishing_is_a_list_of_links()
    {
        (await bench.SendAsync(browser, "/sentence", false, ("item", "0"), ("sentence", "0"), ("text", "The hub will open in November."))).Dispose();
        var page = await browser.GetStringAsync($"{bench.Home}/publish");
        Assert.Contains($"href=\"{bench.Home}#item-0-sentence-0\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish now", page, StringComparison.Ordinal);
        using var refused = await bench.SendAsync(browser, "/publish", false);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(MeetingState.Draft, (await bench.RecordAsync()).State);
    }
}
