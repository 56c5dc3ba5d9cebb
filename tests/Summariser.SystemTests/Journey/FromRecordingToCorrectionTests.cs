using System.Globalization;
using Microsoft.Playwright;
using Summariser.SystemTests.Review;
using Summariser.SystemTests.Service;
using Summariser.SystemTests.Submissions;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Journey;

/// <summary>The whole way of a meeting in a real browser, from a fresh service: handed in, watched, reviewed, published, read, corrected.</summary>
public sealed class FromRecordingToCorrectionTests(Chromium browser) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const int Fostering = 3;
    private const string Claim = "The committee approved a budget of £9 million for fostering.";

    private readonly Folder folder = new();
    private ServingProgram service = null!;
    private SummariserProgram program = null!;

    public async Task InitializeAsync()
    {
        program = new SummariserProgram(
            folder.Path, ("Storage__DataFolder", folder.File("data")), ("Storage__WorkFolder", ""), ("Web__Addresses", "http://127.0.0.1:0"),
            ("Speech__Engine", "moonshine-tiny"), ("Web__LeastFreeGigabytes", "0"));
        service = await ServingProgram.StartAsync(program);
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Fact(Timeout = 900_000)]
    public async Task A_recording_becomes_a_page_that_a_person_answers_for_and_can_correct()
    {
        var review = $"{await HandInAsync()}/review";

        var clerk = await browser.OpenAsync(service.Address);
        await SignedIn.AsAsync(clerk, program, "clerk");
        await clerk.GotoAsync(review);
        await ClaimAsync(clerk);
        await RenameSpeakerAsync(clerk);
        await MoveBoundaryAsync(clerk);
        await ReviewingTests.SettleAsync(clerk);

        await clerk.GotoAsync($"{review}/publish");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Published");
        var address = (await clerk.GetByRole(AriaRole.Link, new() { Name = "See the public page" }).GetAttributeAsync("href"))!;

        var reader = await browser.OpenAsync(service.Address, width: 375);
        await reader.GotoAsync("/");
        await reader.GotoAsync(address);
        await Assertions.Expect(reader.GetByText("AI Generated").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync("18 new households were approved.");
        Assert.DoesNotContain("lantern", await reader.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("£9 million", await reader.ContentAsync(), StringComparison.Ordinal);

        await CorrectAsync(clerk, review);
        await reader.ReloadAsync();
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync("The report’s title was set right.");
    }

    /// <summary>Hands the sample in over a line that breaks, waits for the draft, and gives the meeting's address.</summary>
    private async Task<string> HandInAsync()
    {
        await using var line = new CuttingProxy(service.Address, bytesASecond: 2_000_000);
        line.CutAfter(1_000_000);
        var page = await browser.OpenAsync(line.Address);
        await SignedIn.AsAsync(page, program, "submitter");
        await page.GotoAsync("/desk/submit");
        await page.SetInputFilesAsync("#page", Path.Combine(Repository.Sample, "agenda.html"));
        await page.ClickAsync("text=Read the file");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).Last.ClickAsync();
        await page.WaitForURLAsync("**/recording*");
        await page.SetInputFilesAsync("#recording", Path.Combine(Repository.Sample, "recording.mp4"));
        await Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync("The recording has arrived", new() { Timeout = 120_000 });
        Assert.Equal(0, line.CutsLeft);
        await page.ClickAsync("[data-hand-in]");
        await page.WaitForURLAsync("**/desk/meetings/*");
        await Assertions.Expect(page.GetByText("Draft ready").First).ToBeVisibleAsync(new() { Timeout = 300_000 });
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Writes what nobody said, sees that it cannot be published so, and mends it.</summary>
    private static async Task ClaimAsync(IPage page)
    {
        var section = page.Locator($"#item-{Fostering}");
        await section.GetByRole(AriaRole.Link, new() { Name = "Edit all the text" }).ClickAsync();
        var text = section.GetByLabel("Text");
        await text.FillAsync($"{(await text.InputValueAsync()).TrimEnd()}\n- {Claim}");
        await section.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var open = page.Locator(".review-sentence--open").Filter(new() { HasText = "£9 million" });
        await Assertions.Expect(open).ToHaveCountAsync(1);

        var publish = await page.Context.NewPageAsync();
        await publish.GotoAsync($"{page.Url.Split('#')[0].Split('?')[0]}/publish");
        await Assertions.Expect(publish.GetByText("What still stands in the way")).ToBeVisibleAsync();
        await Assertions.Expect(publish.GetByRole(AriaRole.Button, new() { Name = "Publish now" })).ToHaveCountAsync(0);
        await publish.CloseAsync();

        await open.GetByRole(AriaRole.Link, new() { Name = "Edit, confirm or delete" }).ClickAsync();
        await page.GetByLabel("Sentence", new() { Exact = true }).FillAsync("18 new households were approved.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(open).ToHaveCountAsync(0);
    }

    private static async Task RenameSpeakerAsync(IPage page)
    {
        var home = page.Url.Split('#')[0].Split('?')[0];
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct a name" }).ClickAsync();
        await page.Locator("#from").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#to").FillAsync("Morwenna Quill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename the speaker" }).ClickAsync();
        await page.GotoAsync(home);
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("Morwenna Quill");
    }

    private static async Task MoveBoundaryAsync(IPage page)
    {
        var next = page.Locator($"#item-{Fostering + 1}");
        var title = (await next.Locator("h2").First.InnerTextAsync()).Trim();
        var first = int.Parse((await next.Locator("a[href^='#said-']").First.GetAttributeAsync("href"))!.Split('-')[1], CultureInfo.InvariantCulture);
        await page.GotoAsync($"{page.Url.Split('#')[0].Split('?')[0]}/words?first={first + 1}");
        await page.GetByRole(AriaRole.Radio, new() { Name = title[(title.IndexOf(' ', StringComparison.Ordinal) + 1)..] }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin it here" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("Saved");
    }

    private static async Task CorrectAsync(IPage page, string review)
    {
        await page.GotoAsync($"{review}/sentence?item={Fostering}&sentence=0");
        await page.GetByLabel("Sentence", new() { Exact = true }).FillAsync("The committee considered the annual report on fostering.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await ReviewingTests.SettleAsync(page);
        await page.GotoAsync($"{review}/publish");
        await page.GetByLabel("What was changed, for the public").FillAsync("The report’s title was set right.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Corrected and public");
    }
}
