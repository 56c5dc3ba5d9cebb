using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Summariser.SystemTests.Meetings;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Pages;

/// <summary>The page as a resident sees it: opened from disk in a real browser.</summary>
public sealed class PageTests(SampleMeeting sample) : IClassFixture<SampleMeeting>, IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    [InlineData(320)]
    public async Task The_page_has_no_accessibility_violation_and_no_sideways_scrolling(int width)
    {
        var page = await OpenAsync(width, bypassPolicy: true);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [Fact]
    public async Task A_time_beside_a_sentence_plays_the_recording_from_there()
    {
        var page = await OpenAsync(1280);
        var link = page.Locator("main a[href*='#t=']").Nth(6);
        var seconds = double.Parse((await link.GetAttributeAsync("href"))!.Split("#t=")[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(seconds > 0);

        await link.ClickAsync();

        await page.WaitForFunctionAsync("seconds => Math.abs(document.querySelector('video').currentTime - seconds) < 5", seconds);
        Assert.StartsWith("file:", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_it_is_and_nothing_is_fetched_but_the_recording()
    {
        var requests = new List<string>();
        var errors = new List<string>();
        var page = await OpenAsync(1280, opened: fresh =>
        {
            fresh.Request += (_, request) => requests.Add(request.Url);
            fresh.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
            fresh.PageError += (_, error) => errors.Add(error);
        });

        Assert.Contains("AI Generated", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("Corporate Parenting Committee", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal(9, await page.Locator("section[id^='item-']").CountAsync());
        Assert.All(requests, url => Assert.True(url.EndsWith("summary.html", StringComparison.Ordinal) || url.Contains("recording.mp4", StringComparison.Ordinal), url));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Without_script_the_times_are_still_links_into_the_recording()
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(sample.Page).AbsoluteUri);

        Assert.Contains("recording.mp4#t=", await page.Locator("main a[href*='#t=']").First.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(int width, bool bypassPolicy = false, Action<IPage>? opened = null)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = bypassPolicy });
        var page = await context.NewPageAsync();
        opened?.Invoke(page);
        await page.GotoAsync(new Uri(sample.Page).AbsoluteUri);
        return page;
    }
}
