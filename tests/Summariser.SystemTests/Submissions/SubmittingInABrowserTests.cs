using System.Security.Cryptography;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Summariser.SystemTests.Service;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Submissions;

/// <summary>The webcast team at a real browser: from a fresh service to a draft, over a line that breaks, with script and without.</summary>
public sealed class SubmittingInABrowserTests : IAsyncLifetime
{
    private static readonly string SampleRecording = Path.Combine(Repository.Sample, "recording.mp4");

    private readonly Folder folder = new();
    private readonly SummariserProgram program;
    private readonly List<string> errors = [];
    private ServingProgram service = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public SubmittingInABrowserTests() => program = new SummariserProgram(
        folder.Path, ("Storage__DataFolder", folder.File("data")), ("Storage__WorkFolder", ""), ("Web__Addresses", "http://127.0.0.1:0"),
        ("Speech__Engine", "moonshine-base"), ("Speech__Threads", "1"), ("Web__LeastFreeGigabytes", "0")); // slow enough to be watched

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        service = await ServingProgram.StartAsync(program);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Fact(Timeout = 600_000)]
    public async Task A_recording_arrives_over_a_line_that_breaks_and_a_service_that_is_killed_and_is_watched_until_its_draft_is_ready()
    {
        await using var line = new CuttingProxy(service.Address, bytesASecond: 500_000);
        var page = await SignInAsync(line.Address, javaScript: true);
        await BeginAsync(page, line.Address);
        await LookOverAsync(page);
        await page.FillAsync("#Venue", "Council chamber");
        var items = await page.Locator("input[id^=Items_]").CountAsync();
        await page.ClickAsync("text=Add an item");
        await HasItemsAsync(page, items + 1);
        await page.Locator("input[id^=Items_]").Last.FillAsync("An item too many");
        await page.Locator("button:has-text('Remove')").Nth(items).ClickAsync();
        await HasItemsAsync(page, items);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).Last.ClickAsync();
        await page.WaitForURLAsync("**/recording*");
        await LookOverAsync(page);

        line.CutAfter(1_000_000);
        line.CutAfter(1_000_000, async () =>
        {
            await service.DisposeAsync();
            service = await ServingProgram.StartAsync(program);
            line.LeadTo(service.Address);
        });
        await page.SetInputFilesAsync("#recording", SampleRecording);
        await page.Locator("[data-figures]:has-text('a second')").WaitForAsync();
        await page.Locator("[data-status]:text-is('The recording has arrived')").WaitForAsync(new() { Timeout = 120_000 });
        Assert.Equal(0, line.CutsLeft);
        await LookOverAsync(page);

        await page.ClickAsync("[data-hand-in]");
        await page.WaitForURLAsync("**/desk/meetings/*", new() { Timeout = 60_000 });
        await LookOverAsync(page);
        await WatchAsync(page);
        await LookOverAsync(page);
        var digest = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(SampleRecording)));
        Assert.Equal(await File.ReadAllBytesAsync(SampleRecording), await File.ReadAllBytesAsync(folder.File(Path.Combine("data", "files", digest[..2], digest))));

        await page.GotoAsync($"{line.Address}desk");
        Assert.Contains("1 meeting needs attention", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await LookOverAsync(page);
        Assert.Empty(errors);
    }

    [Fact(Timeout = 600_000)]
    public async Task Without_script_a_recording_is_handed_in_and_watched_too()
    {
        var recording = folder.File("minutes.wav");
        await Ffmpeg.CutSampleAsync(0, 40, recording);
        var page = await SignInAsync(service.Address, javaScript: false);
        await BeginAsync(page, service.Address);
        await page.ClickAsync("text=Add a person");
        Assert.Contains("#People_", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).Last.ClickAsync();
        await page.SetInputFilesAsync("#recording", recording);
        await page.ClickAsync("[data-hand-in]");
        await page.WaitForURLAsync("**/desk/meetings/*");
        while (await page.Locator("text=Draft ready").CountAsync() == 0)
        {
            Assert.Equal(0, await page.Locator("text=Failed").CountAsync());
            await Task.Delay(1000);
            await page.ClickAsync("text=Refresh");
        }

        Assert.Equal(["Done", "Done", "Done", "Done", "Done"], await page.Locator(".submitting-stages__state").AllInnerTextsAsync());
    }

    /// <summary>Watches, without loading the page again, until the draft is ready; what is said in closed session is never on the page.</summary>
    private static async Task WatchAsync(IPage page)
    {
        var (bars, words) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (await page.Locator("text=Draft ready").CountAsync() == 0)
        {
            var shown = await page.InnerTextAsync("main");
            Assert.DoesNotContain("lantern", shown, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("The work failed", shown, StringComparison.Ordinal);
            bars.Add(await page.Locator("progress").First.GetAttributeAsync("value") ?? "");
            words.UnionWith(await page.Locator(".submitting-words p").AllInnerTextsAsync());
            await Task.Delay(250);
        }

        Assert.True(bars.Count > 3, $"The bar was seen at {string.Join(", ", bars)} only.");
        Assert.NotEmpty(words);
        Assert.Contains("clerk to review", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static Task HasItemsAsync(IPage page, int count) =>
        page.WaitForFunctionAsync("count => document.readyState === 'complete' && document.querySelectorAll('input[id^=Items_]').length === count", count);

    private static async Task LookOverAsync(IPage page)
    {
        var result = await page.RunAxe();
        var found = string.Join('\n', result.Violations.Select(violation => $"{page.Url} {violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        Assert.True(found.Length == 0, found);
        await page.SetViewportSizeAsync(320, 800);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{page.Url} scrolls sideways");
        await page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task BeginAsync(IPage page, Uri address)
    {
        await page.GotoAsync($"{address}desk/submit");
        await LookOverIfScriptedAsync(page);
        await page.SetInputFilesAsync("#page", Path.Combine(Repository.Sample, "agenda.html"));
        await page.ClickAsync("text=Read the file");
        await page.WaitForURLAsync("**/desk/submit/*");
        Assert.Equal("Corporate Parenting Committee", await page.InputValueAsync("#Body"));
        Assert.True(await page.Locator("input[id^=Closed_]:checked").CountAsync() > 0);
    }

    private static async Task LookOverIfScriptedAsync(IPage page)
    {
        if (await page.Locator("body.js-enabled").CountAsync() > 0) await LookOverAsync(page);
    }

    private async Task<IPage> SignInAsync(Uri address, bool javaScript)
    {
        var added = await program.RunAsync("user", "add", "Ada Webcast", "--email", "ada@council.example", "--role", "submitter");
        Assert.True(added.ExitCode == 0, added.Errors);
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) => errors.AddRange(message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        await page.GotoAsync(new Uri(address, new Uri(added.Output.Trim()).AbsolutePath).AbsoluteUri);
        await page.FillAsync("#Password", "copper kettle march window");
        await page.FillAsync("#Again", "copper kettle march window");
        await page.ClickAsync("text=Set password");
        await page.GotoAsync($"{address}account/sign-in");
        await page.FillAsync("#Email", "ada@council.example");
        await page.FillAsync("#Password", "copper kettle march window");
        await page.ClickAsync("main button:has-text('Sign in')");
        await page.WaitForURLAsync("**/desk*");
        return page;
    }
}
