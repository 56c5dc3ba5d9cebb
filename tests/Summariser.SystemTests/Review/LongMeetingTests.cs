using System.Globalization;
using Microsoft.Playwright;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Xunit.Abstractions;

namespace Summariser.SystemTests.Review;

/// <summary>A meeting of three hours. What it takes is written down and not asserted: it is the machine's as much as the page's.</summary>
[Collection(ReviewCollection.Name)]
public sealed class LongMeetingTests(ReviewService service, ITestOutputHelper output)
{
    private const int Items = 25;
    private const int InItem = 100;
    private const int Sentences = 10;
    private const double Seconds = 4.32;

    [Fact]
    public async Task Every_line_is_there_and_answers()
    {
        var id = await MeetingAsync();
        await using var browser = await service.BrowserAsync();
        for (var run = 0; run < 3; run++)
        {
            var page = await browser.NewPageAsync();
            var answer = await page.GotoAsync($"/desk/meetings/{id}/review", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            output.WriteLine($"{(await answer!.BodyAsync()).Length / 1024} kB");
            Assert.Equal(Items * InItem, await page.Locator(".said").CountAsync());
            var usable = await page.EvaluateAsync<double>("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))");
            var parts = await page.EvaluateAsync<string>("(t => `first byte ${t.responseStart | 0}, all ${t.responseEnd | 0}, ready ${t.domContentLoadedEventEnd | 0}`)(performance.getEntriesByType('navigation')[0])");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"usable after {usable:0} ms ({parts})"));
            await page.EvaluateAsync("""
                window.slow = []
                new PerformanceObserver(list => window.slow.push(...list.getEntries().filter(entry => entry.interactionId).map(entry => [entry.name, entry.duration]))).observe({ type: 'event', durationThreshold: 16, buffered: true })
                """);
            // The sample's recording is shorter than this meeting: it would lead back to where it ends.
            await page.GetByLabel("Transcript follows").UncheckAsync();
            await page.Locator("#item-20-sentence-3 .review-text").ClickAsync();
            await Assertions.Expect(page.Locator("#said-2031.is-evidence")).ToBeInViewportAsync();
            await page.Locator("#said-2032").ClickAsync(new() { Position = new() { X = 300, Y = 10 } });
            await Assertions.Expect(page.Locator("#said-2032.is-evidence")).ToHaveCountAsync(1);
            for (var press = 0; press < 5; press++) await page.Keyboard.PressAsync("n");
            await page.Locator("#item-24-sentence-1 .review-text").ClickAsync();
            await Assertions.Expect(page.Locator("#said-2411.is-evidence")).ToBeInViewportAsync();
            await page.WaitForTimeoutAsync(300);
            output.WriteLine($"interactions, ms until the next picture: {await page.EvaluateAsync<string>("window.slow.map(each => each.join(' ')).join(', ')")}");

            await page.Locator("#item-20-sentence-7 [data-edit]").ClickAsync();
            await page.GetByLabel("Sentence", new() { Exact = true }).FillAsync($"The matter of item 21 is heard once more, number {run}.");
            var before = TimeProvider.System.GetTimestamp();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-told]")).ToContainTextAsync("Saved");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"saved and checked again after {TimeProvider.System.GetElapsedTime(before).TotalMilliseconds:0} ms"));
            await page.CloseAsync();
        }
    }

    private async Task<Guid> MeetingAsync()
    {
        var transcript = Enumerable.Range(1, Items * InItem).Select(id => new Utterance
        {
            Id = id, Start = (id - 1) * Seconds, End = (id * Seconds) - 0.2, Speaker = $"Councillor {(char)('A' + (id / 7 % 20))}lder",
            Text = $"This is line {id} of the long meeting, about matter {(id - 1) / InItem + 1}, in which members speak at some length on what is before them.",
        }).ToArray();
        var items = Enumerable.Range(0, Items).Select(item => new ItemSummary
        {
            Number = $"{item + 1}", Title = $"Matter {item + 1}", Status = ItemStatus.Discussed,
            Stretches = [new StretchSummary(item * InItem * Seconds, (item + 1) * InItem * Seconds, [(item * InItem) + 1, (item + 1) * InItem], item % 5 == 0 ? 0.5 : 0.95)],
            Summary = [.. Enumerable.Range(0, Sentences).Select(at => new Sentence { Text = $"Members spoke at some length on matter {item + 1}, point {at + 1}.", Evidence = [(item * InItem) + (at * 10) + 1] })],
        }).ToArray();
        var meeting = new Meeting { Title = "Full Council, three hours", Council = "Mardle", Body = "Full Council" };
        var summary = new MeetingSummary { Meeting = meeting, Overview = new Overview([]), Items = items, Outside = [], Transcript = transcript, Provenance = new Provenance() };
        var agenda = new Agenda { Meeting = meeting, Items = [.. items.Select(item => new AgendaItem { Number = item.Number, Title = item.Title })] };
        return await service.KeepAsync(agenda, ReviewCopy.Of(summary, null).Open, summary, await service.RecordingAsync());
    }
}
