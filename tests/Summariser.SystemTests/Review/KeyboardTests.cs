using Microsoft.Playwright;
using Summariser.Core.Records;

namespace Summariser.SystemTests.Review;

/// <summary>A whole review without a mouse.</summary>
[Collection(ReviewCollection.Name)]
public sealed class KeyboardTests(ReviewService service)
{
    [Fact]
    public async Task A_draft_is_reviewed_and_published_by_keys_alone()
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await using var browser = await service.BrowserAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review");

        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("[data-walk]")).ToContainTextAsync("1 of ");
        await Assertions.Expect(page.Locator(".review-sentence--open .review-text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        var text = page.GetByLabel("Sentence", new() { Exact = true });
        await Assertions.Expect(text).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("18 new households were approved; n, p and k are letters.");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('player').paused"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("Saved");

        // The rest is confirmed: the entry's own buttons are in the order of the keyboard after its link.
        for (var left = await page.Locator(".review-entry--blocks").CountAsync(); left > 0; left--)
        {
            await TabToAsync(page, ".review-entry--blocks button, .review-entry--blocks .review-tools a");
            await page.Keyboard.PressAsync("Enter");
            if (await page.Locator(".review-form").CountAsync() > 0)
            {
                await TabToAsync(page, ".review-form input[name=reason]");
                await page.Keyboard.TypeAsync("The council’s paper says so.");
                await page.Keyboard.PressAsync("Enter");
            }

            await Assertions.Expect(page.Locator(".review-entry--blocks")).ToHaveCountAsync(left - 1);
        }

        await TabToAsync(page, ".review-links a[href$='/publish'], .review-work a[href$='/publish']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/publish");
        await TabToAsync(page, "form[action$='/publish'] button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Published");
        Assert.Equal(MeetingState.Published, (await service.Store.Meetings.FindAsync(id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task The_transcript_is_read_and_played_by_keys()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review");
        await page.Locator("#said").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#said-2 > a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !document.getElementById('player').paused");
        await page.Keyboard.PressAsync("k");
        await page.WaitForFunctionAsync("() => document.getElementById('player').paused");
        await page.Keyboard.PressAsync("w");
        await page.WaitForURLAsync("**/words?first=2");
    }

    [Fact]
    public async Task Keys_can_be_turned_off()
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await using var browser = await service.BrowserAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review");
        await page.GetByLabel("Keyboard shortcuts").UncheckAsync();
        await page.Locator("#work-heading").ClickAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("[data-walk]")).ToHaveTextAsync("");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Keyboard shortcuts")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Escape_leaves_a_form_and_goes_back_to_where_it_was_opened()
    {
        var id = await service.MeetingAsync();
        await using var browser = await service.BrowserAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/desk/meetings/{id}/review");
        var edit = page.Locator("#overview-sentence-0 [data-edit]");
        await edit.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".review-form")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".review-form")).ToHaveCountAsync(0);
        await Assertions.Expect(edit).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var pressed = 0; pressed < 400; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
