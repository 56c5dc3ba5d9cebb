using Microsoft.Playwright;
using Summariser.Core.Records;

namespace Summariser.SystemTests.Review;

/// <summary>A clerk reviews the sample meeting in a real browser.</summary>
[Collection(ReviewCollection.Name)]
public sealed class ReviewingTests(ReviewService service)
{
    private const int Fostering = Drafts.Fostering;
    private static readonly string Sentence = $"#item-{Fostering}-sentence-";

    [Fact]
    public async Task A_sentence_shows_what_it_rests_on_and_plays_it()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync();
        var page = await OpenAsync(browser, id);
        var sentence = page.Locator($"{Sentence}1");
        var evidence = (await sentence.GetAttributeAsync("data-evidence"))!.Split(' ');

        await sentence.Locator(".review-text").ClickAsync();

        foreach (var said in evidence) Assert.Contains("is-evidence", await page.Locator($"#said-{said}").GetAttributeAsync("class"), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator($"#said-{evidence[0]}")).ToBeInViewportAsync();
        var start = double.Parse((await page.Locator($"#said-{evidence[0]}").GetAttributeAsync("data-start"))!, System.Globalization.CultureInfo.InvariantCulture);
        await page.WaitForFunctionAsync("start => { const player = document.getElementById('player'); return !player.paused && player.currentTime > start && player.currentTime < start + 10 }", start);
        await Assertions.Expect(page.Locator($"#said-{evidence[0]}.is-playing")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_line_of_the_transcript_plays_from_there_and_the_transcript_follows()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync();
        var page = await OpenAsync(browser, id);

        await page.Locator("#said-40").ClickAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('said-40').classList.contains('is-playing')");
        await page.EvaluateAsync("document.getElementById('player').currentTime = Number(document.getElementById('said-60').dataset.start) + 0.1");

        await Assertions.Expect(page.Locator("#said-60.is-playing")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_unsupported_sentence_is_mended_where_it_stands_and_checked_at_once()
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await using var browser = await service.BrowserAsync();
        var page = await OpenAsync(browser, id);
        var open = page.Locator(".review-sentence--open");
        await open.GetByRole(AriaRole.Link, new() { Name = "Edit, confirm or delete" }).ClickAsync();

        var text = page.GetByLabel("Sentence", new() { Exact = true });
        await text.FillAsync("The committee approved a budget of £8 million for fostering.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("not supported");
        await Assertions.Expect(open).ToContainTextAsync("£8 million");

        await open.GetByRole(AriaRole.Link, new() { Name = "Edit, confirm or delete" }).ClickAsync();
        await text.FillAsync("18 new households were approved.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("It is supported by what was said");
        await Assertions.Expect(open).ToHaveCountAsync(0);
        Assert.DoesNotContain((await service.NewestAsync(id)).Items[Fostering].Summary, sentence => sentence.IsOpen);
    }

    [Fact]
    public async Task A_sentence_is_confirmed_with_a_reason()
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await using var browser = await service.BrowserAsync();
        var page = await OpenAsync(browser, id);
        await page.Locator(".review-sentence--open [data-edit]").ClickAsync();
        await page.GetByLabel("It is right as it is").FillAsync("The budget paper says so.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("with your confirmation");
        var confirmed = (await service.NewestAsync(id)).Items[Fostering].Summary.Single(sentence => sentence.Text == Drafts.Unsupported);
        Assert.Equal(("Carys Bowen", "The budget paper says so."), (confirmed.Confirmation!.By, confirmed.Confirmation.Reason));
    }

    [Fact]
    public async Task The_text_of_an_item_is_previewed_and_rewritten()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync();
        var page = await OpenAsync(browser, id);
        var section = page.Locator($"#item-{Fostering}");
        await section.GetByRole(AriaRole.Link, new() { Name = "Edit all the text" }).ClickAsync();
        var text = section.GetByLabel("Text");
        var kept = (await text.InputValueAsync()).Split('\n')[0];
        await text.FillAsync($"{kept}\n- **Eleven households** left. <img src=x onerror=alert(1)>");
        await section.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(section.Locator(".review-preview strong")).ToHaveTextAsync("Eleven households");
        await Assertions.Expect(section.Locator(".review-preview img")).ToHaveCountAsync(0);

        await text.FillAsync($"{kept}\n- Eleven households left.");
        await section.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("Saved.");
        Assert.Equal(2, (await service.NewestAsync(id)).Items[Fostering].Summary.Count);
    }

    [Fact]
    public async Task A_vote_is_corrected_and_an_action_added()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync();
        var page = await OpenAsync(browser, id);
        var section = page.Locator($"#item-{Fostering}");
        await section.GetByRole(AriaRole.Link, new() { Name = "Edit decision 1" }).ClickAsync();
        await section.GetByLabel("Abstained").FillAsync("3");
        await section.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("Saved");
        await Assertions.Expect(section.Locator(".review-sentence--open")).ToHaveCountAsync(1);

        await section.GetByRole(AriaRole.Link, new() { Name = "Add an action" }).ClickAsync();
        await section.GetByLabel("What is to be done").FillAsync("Bring the report back in the autumn.");
        await section.GetByLabel("Who (optional)").FillAsync("Andrew Field");
        await section.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(section).ToContainTextAsync("Bring the report back in the autumn.");

        var item = (await service.NewestAsync(id)).Items[Fostering];
        Assert.Equal(3, item.Decisions[0].Votes!.Abstain);
        Assert.Equal("Andrew Field", item.Actions[^1].Owner);
    }

    [Fact]
    public async Task A_speaker_is_renamed_a_boundary_moved_and_the_summary_published_and_corrected()
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await using var browser = await service.BrowserAsync();
        var page = await OpenAsync(browser, id);

        await page.GetByRole(AriaRole.Link, new() { Name = "Correct a name" }).ClickAsync();
        await page.Locator("#from").SelectOptionAsync("Andrew Field");
        await page.Locator("#to").FillAsync("Andrea Field");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename the speaker" }).ClickAsync();
        Assert.Contains((await service.NewestAsync(id)).Transcript, said => said.Speaker == "Andrea Field");

        var before = (await service.NewestAsync(id)).Items;
        var boundary = before[Fostering + 1].Stretches[0].Utterances[0];
        await page.Locator($"#said-{boundary + 1}").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Change", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = before[Fostering + 1].Title }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin it here" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("Saved");
        Assert.Equal(boundary + 1, (await service.NewestAsync(id)).Items[Fostering + 1].Stretches[0].Utterances[0]);

        await SettleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Carys Bowen", new() { Exact = false }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Published");
        Assert.Equal(MeetingState.Published, (await service.Store.Meetings.FindAsync(id, CancellationToken.None))!.State);

        await page.GotoAsync($"/desk/meetings/{id}/review/sentence?item={Fostering}&sentence=0");
        await page.GetByLabel("Sentence", new() { Exact = true }).FillAsync("The committee considered the annual report on fostering.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await SettleAsync(page);
        await page.GotoAsync($"/desk/meetings/{id}/review/publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("what was changed");
        await page.GetByLabel("What was changed, for the public").FillAsync("The report’s title was set right.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Corrected and public");
        Assert.Equal("The report’s title was set right.", (await service.NewestAsync(id)).Corrections!.Single().Note);
    }

    [Fact]
    public async Task What_is_closed_vanishes_from_every_version()
    {
        var id = await service.MeetingAsync();
        var words = (await service.NewestAsync(id)).Transcript.Single(said => said.Id == 34);
        await using var browser = await service.BrowserAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review/words?first=34&last=36");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close these words" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("cannot be undone");
        await page.GetByLabel("I understand").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close these words" }).ClickAsync();

        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("Closed from");
        Assert.DoesNotContain(words.Text, await page.ContentAsync(), StringComparison.Ordinal);
        foreach (var revision in await service.Store.Revisions.ListAsync(id, CancellationToken.None))
        {
            var (_, summary) = (await service.Store.Revisions.FindAsync(id, revision.Number, CancellationToken.None))!.Value;
            Assert.DoesNotContain(summary.Transcript, said => said.Id is >= 34 and <= 36);
        }
    }

    [Fact]
    public async Task Two_clerks_at_once_lose_nothing()
    {
        var id = await service.MeetingAsync();
        await using var first = await service.BrowserAsync();
        await using var second = await service.BrowserAsync("Dylan Price");
        var (one, other) = (await OpenAsync(first, id), await OpenAsync(second, id));
        foreach (var page in new[] { one, other }) await page.Locator($"{Sentence}0 [data-edit]").ClickAsync();

        await one.GetByLabel("Sentence", new() { Exact = true }).FillAsync("The committee considered the report on fostering recruitment.");
        await one.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(one.Locator("[data-told]")).ToContainTextAsync("Saved");

        await other.GetByLabel("Sentence", new() { Exact = true }).FillAsync("The committee considered the annual report on fostering, introduced by Andrew Field.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var trouble = other.Locator(".review-form .govuk-error-summary");
        await Assertions.Expect(trouble).ToContainTextAsync("Carys Bowen changed this draft");
        await Assertions.Expect(trouble.Locator("del").First).ToContainTextAsync("Fostering");
        await Assertions.Expect(other.GetByLabel("Sentence", new() { Exact = true })).ToHaveValueAsync("The committee considered the annual report on fostering, introduced by Andrew Field.");

        await other.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(other.Locator("[data-told]")).ToContainTextAsync("Saved");
        Assert.Equal("The committee considered the annual report on fostering, introduced by Andrew Field.", (await service.NewestAsync(id)).Items[Fostering].Summary[0].Text);

        await other.GetByRole(AriaRole.Link, new() { Name = "Versions" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(other.Locator("ins").First).ToBeVisibleAsync();
        await other.GoBackAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Put back version 2" }).ClickAsync();
        await Assertions.Expect(other.Locator("[data-told]")).ToContainTextAsync("Version 2 was put back");
        Assert.Equal("The committee considered the report on fostering recruitment.", (await service.NewestAsync(id)).Items[Fostering].Summary[0].Text);
    }

    /// <summary>Confirms or deletes all that stands in the way of publishing, on the plain pages.</summary>
    internal static async Task SettleAsync(IPage page)
    {
        await page.GotoAsync(page.Url.Split("/review")[0] + "/review");
        while (await page.Locator(".review-entry--blocks").CountAsync() is var left and > 0)
        {
            var entry = page.Locator(".review-entry--blocks").First;
            if (await entry.GetByRole(AriaRole.Button).CountAsync() > 0)
            {
                await entry.GetByRole(AriaRole.Button).ClickAsync();
            }
            else
            {
                await entry.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
                await page.GetByLabel("It is right as it is").FillAsync("The council’s paper says so.");
                await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
            }

            await Assertions.Expect(page.Locator(".review-entry--blocks")).ToHaveCountAsync(left - 1);
        }
    }

    private static async Task<IPage> OpenAsync(IBrowserContext browser, Guid id)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review");
        return page;
    }
}
