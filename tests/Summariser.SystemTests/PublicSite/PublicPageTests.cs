using System.Globalization;
using System.Net.Http.Headers;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Summariser.SystemTests.PublicSite;

/// <summary>The public's pages as residents see them: the real service in a real browser.</summary>
public sealed class PublicPageTests(PublicService site) : IClassFixture<PublicService>
{
    private const string Meeting = PublicService.Meeting;
    private const int MostBytes = 60_000;

    /// <summary>Every kind of page.</summary>
    public static TheoryData<string> Pages =>
    [
        "/", PublicService.Council, $"{PublicService.Council}/corporate-parenting-committee", $"{PublicService.Council}/years/2026", $"{PublicService.Council}/weeks/2026-W24",
        Meeting, $"/cy{Meeting}", $"{Meeting}/transcript", $"{Meeting}/report?item=3&sentence=0", PublicService.Withdrawn,
        "/search", "/search?q=foster&council=alderwick-borough-council", "/cy/search?q=foster&from=nonsense", "/decisions", "/actions", "/about", "/accessibility", "/privacy", "/cy/privacy",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_an_accessibility_violation_or_scrolls_sideways_at_any_width(string path)
    {
        foreach (var width in new[] { 1280, 375, 320 })
        {
            await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true });
            var page = await OpenAsync(context, path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach((each, at) => each.open = at % 5 === 0)");

            var result = await page.RunAxe();

            Assert.Empty(result.Violations.Select(violation => $"{width}: {violation.Id}: {violation.Help} {violation.Nodes[0].Html.ReplaceLineEndings(" ")}"));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} scrolls sideways at {width}");
        }
    }

    [Fact]
    public async Task The_policy_blocks_nothing_that_a_page_needs_and_reading_sets_no_cookie()
    {
        await using var context = await site.Browser.NewContextAsync();
        var errors = new List<string>();
        foreach (var path in new[] { "/", Meeting, $"{Meeting}/transcript", "/search?q=foster", "/decisions" })
        {
            var page = await context.NewPageAsync();
            page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
            page.PageError += (_, error) => errors.Add(error);
            await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(errors);
        Assert.Empty(await context.CookiesAsync());
    }

    [Fact]
    public async Task A_source_opens_with_the_keyboard_shows_the_words_and_plays_them_and_Escape_closes_it()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, Meeting);
        var source = page.Locator("#item-4 details.source").Nth(1);
        await source.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("two hundred and forty-six enquiries", await source.InnerTextAsync(), StringComparison.Ordinal);

        var play = source.Locator("a.moment");
        var second = double.Parse((await play.GetAttributeAsync("data-second"))!, CultureInfo.InvariantCulture);
        await play.ClickAsync();
        await page.WaitForFunctionAsync("second => Math.abs(document.querySelector('video').currentTime - second) < 5", second);
        Assert.EndsWith(Meeting, page.Url, StringComparison.Ordinal);

        await play.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await source.EvaluateAsync<bool>("each => each.open"));
        Assert.Equal("SUMMARY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task The_player_shows_captions_from_the_start_and_a_chapter_an_item()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, Meeting);
        await page.EvaluateAsync("document.querySelector('video').play()");
        await page.WaitForFunctionAsync("() => document.querySelector('video').textTracks[0].cues?.length > 10");
        Assert.Equal("showing", await page.EvaluateAsync<string>("document.querySelector('video').textTracks[0].mode"));
        await page.EvaluateAsync("document.querySelector('video').textTracks[1].mode = 'hidden'");
        await page.WaitForFunctionAsync("() => document.querySelector('video').textTracks[1].cues?.length === 8");
    }

    [Fact]
    public async Task Without_script_sources_open_searches_answer_and_a_mistake_can_be_reported_and_followed()
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await OpenAsync(context, "/");
        await page.FillAsync("#q", "foster");
        await page.ClickAsync("form button");
        Assert.True(await page.Locator(".hit mark").CountAsync() > 0);
        await page.Locator(".hit .hit__facts a").First.ClickAsync();
        Assert.Matches("/transcript#t=[0-9]+$", page.Url);
        Assert.Equal(1, await page.Locator($"[id='{page.Url.Split('#')[1]}']").CountAsync());

        await page.GotoAsync(new Uri(site.Address, Meeting).AbsoluteUri);
        var source = page.Locator("#item-4 details.source").Nth(1);
        await source.Locator("summary").ClickAsync();
        Assert.Contains("#t=", await source.Locator("a.moment").GetAttributeAsync("href"), StringComparison.Ordinal);
        await source.Locator("a[rel=nofollow]").ClickAsync();
        Assert.Contains("246 enquiries", await page.InnerTextAsync("blockquote"), StringComparison.Ordinal);
        await page.FillAsync("#wrong", "It was 264.");
        await page.ClickAsync("main form button");
        Assert.Contains("/reports/", page.Url, StringComparison.Ordinal);
        Assert.Contains("It was 264.", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_content_and_every_stop_can_be_seen()
    {
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await OpenAsync(context, Meeting);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main-content", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        for (var stop = 0; stop < 40; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>(
                """
                (() => { const each = document.activeElement, style = getComputedStyle(each), box = each.getBoundingClientRect()
                return box.width > 0 && box.bottom > 0 && box.top < innerHeight && (style.outlineStyle !== 'none' || style.boxShadow !== 'none' || each.matches('video, audio')) })()
                """);
            Assert.True(seen, $"stop {stop}: {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
        }
    }

    [Fact]
    public async Task A_meeting_of_three_hours_is_a_small_page_with_all_that_it_needs()
    {
        using var client = site.Client();
        var page = await client.GetStringAsync(PublicService.LongMeeting);
        var parts = page.Split('"').Where(part => part.StartsWith("/assets/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(parts.Length >= 4);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var bytes = 0;
        foreach (var part in parts.Prepend(PublicService.LongMeeting)) bytes += (await client.GetByteArrayAsync(part)).Length;

        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public async Task A_printed_meeting_has_its_words_and_none_of_the_buttons()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, Meeting);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.True(await page.IsVisibleAsync("#item-4"));
        Assert.True(await page.IsVisibleAsync(".ai-label"));
        foreach (var hidden in new[] { ".player", ".contents", ".council-footer", "#downloads", ".council-nav" }) Assert.False(await page.IsVisibleAsync(hidden), hidden);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
        return page;
    }
}
