using Microsoft.Playwright;
using Summariser.Core.Records;

namespace Summariser.SystemTests.Review;

/// <summary>The same review where no script runs.</summary>
[Collection(ReviewCollection.Name)]
public sealed class WithoutScriptTests(ReviewService service)
{
    [Fact]
    public async Task A_draft_is_mended_and_published()
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await using var browser = await service.BrowserAsync(script: false);
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review");

        await page.Locator(".review-sentence--open [data-edit]").ClickAsync();
        await Assertions.Expect(page.GetByText("Not supported by what was said.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the sentence" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("Saved");

        await page.GetByRole(AriaRole.Link, new() { Name = "Correct a name" }).ClickAsync();
        await page.Locator("#wrong").FillAsync("Andrew Field");
        await page.Locator("#right").FillAsync("Andrea Field");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct everywhere" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("The name was corrected in");

        await ReviewingTests.SettleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Published");

        await page.GetByLabel("Why, for the public").FillAsync("It is being looked at again.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw the page" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Withdrawn");
        Assert.Equal(MeetingState.Withdrawn, (await service.Store.Meetings.FindAsync(id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_sentence_leads_to_what_it_rests_on()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync(script: false);
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review");
        var sentence = page.Locator($"#item-{Drafts.Fostering}-sentence-1");
        var evidence = (await sentence.GetAttributeAsync("data-evidence"))!.Split(' ')[0];
        await sentence.Locator(".review-text").ClickAsync();
        await Assertions.Expect(page.Locator($"#said-{evidence}")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_form_that_was_slower_comes_back_with_both_texts()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync(script: false);
        var (slow, quick) = (await browser.NewPageAsync(), await browser.NewPageAsync());
        foreach (var page in new[] { slow, quick }) await page.GotoAsync($"/desk/meetings/{id}/review/section?item={Drafts.Fostering}");
        var text = await quick.GetByLabel("Text").InputValueAsync();
        await quick.GetByLabel("Text").FillAsync(text.Replace("fostering", "foster care", StringComparison.OrdinalIgnoreCase));
        await quick.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await slow.GetByLabel("Text").FillAsync($"{text}- Eleven households left.");
        await slow.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(slow.Locator(".govuk-error-summary")).ToContainTextAsync("changed this draft");
        await Assertions.Expect(slow.Locator(".govuk-error-summary ins").First).ToContainTextAsync("foster");
        Assert.EndsWith("- Eleven households left.", (await slow.GetByLabel("Text").InputValueAsync()).TrimEnd(), StringComparison.Ordinal);
    }
}
