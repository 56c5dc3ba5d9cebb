using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Summariser.SystemTests.Support;

/// <summary>A real browser, one for the tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>Starts the browser that all tests use: Debian's, which asks nothing of the network by itself.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required"],
    });

    /// <summary>A page with nothing remembered from others.</summary>
    /// <param name="service">Where addresses without a host lead.</param>
    /// <param name="width">How wide it is, in CSS pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="bypassPolicy">Whether the page's own policy is left out, as looking for barriers needs.</param>
    public async Task<IPage> OpenAsync(Uri service, int width = 1280, bool script = true, bool bypassPolicy = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = service.AbsoluteUri, ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, BypassCSP = bypassPolicy,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>Barriers on a page that keep people out (WCAG, by axe), and sideways scrolling, in words; nothing when there are none.</summary>
    public static async Task<IReadOnlyList<string>> BarriersOfAsync(IPage page)
    {
        var found = (await page.RunAxe()).Violations.Select(violation => $"{page.Url}: {violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Select(node => node.Html))})");
        var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth");
        return [.. found, .. fits ? Array.Empty<string>() : [$"{page.Url}: wider than the window"]];
    }
}
