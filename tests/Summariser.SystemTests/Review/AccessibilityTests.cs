using Deque.AxeCore.Playwright;
using Summariser.Core.Records;

namespace Summariser.SystemTests.Review;

[Collection(ReviewCollection.Name)]
public sealed class AccessibilityTests(ReviewService service)
{
    private static readonly string[] Pages =
    [
        "", "/sentence?item=3&sentence=0", "/sentence?item=3", "/section?item=3", "/decision?item=3&place=0", "/action?item=3", "/item?item=3", "/name",
        "/words?first=30&last=33", "/comments", "/reports", "/revisions", "/compare?before=1&after=1", "/history", "/publish",
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    [InlineData(320)]
    public async Task No_page_has_a_violation_or_scrolls_sideways(int width)
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await service.Store.Comments.AddAsync(id, new CommentPlace(Drafts.Fostering), "Is this what was agreed?", new Actor("Dylan Price"), CancellationToken.None);
        await using var browser = await service.BrowserAsync(width: width, bypassPolicy: true);
        var page = await browser.NewPageAsync();
        var found = new List<string>();
        foreach (var address in Pages)
        {
            await page.GotoAsync($"/desk/meetings/{id}/review{address}");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Select(violation => $"{address}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")) found.Add($"{address}: it scrolls sideways");
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task An_open_form_with_somebody_elses_change_has_no_violation()
    {
        var id = await service.MeetingAsync(Drafts.WithTroubles);
        await using var browser = await service.BrowserAsync(bypassPolicy: true);
        var (page, other) = (await browser.NewPageAsync(), await browser.NewPageAsync());
        await page.GotoAsync($"/desk/meetings/{id}/review");
        await page.Locator(".review-sentence--open [data-edit]").ClickAsync();
        await other.GotoAsync($"/desk/meetings/{id}/review/sentence?item={Drafts.Fostering}&sentence=0");
        await other.GetByLabel("Sentence", new() { Exact = true }).FillAsync("The committee considered the report.");
        await other.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(page.Locator(".review-form .govuk-error-summary")).ToBeVisibleAsync();

        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }
}
