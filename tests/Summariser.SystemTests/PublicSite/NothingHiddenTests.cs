using System.Net;
using Summariser.Core.Records;

namespace Summariser.SystemTests.PublicSite;

/// <summary>Nothing that is not published, closed, corrected away or withdrawn can be reached by any address, feed, search, list or from memory.</summary>
public sealed class NothingHiddenTests : IAsyncLifetime
{
    private const string Nonsense = "zqnobodysaidthis";
    private static readonly string[] Languages = ["", "/cy"];

    private static readonly string[] Forms =
        ["", "/transcript", "/report", "/report?revision=1&item=0&sentence=0", "/summary.md", "/summary.docx", "/meeting.json", "/captions.vtt", "/captions.srt", "/chapters.vtt", "/picture.png"];

    private static readonly string[] ApiForms = ["", "/items", "/summary", "/transcript", "/status", "/events"];

    private static readonly string[] Finders =
    [
        "/search?q={0}", "/cy/search?q={0}", "/search?q={0}&in=transcript", "/search/feed.xml?q={0}", "/decisions?q={0}", "/actions?q={0}", "/cy/decisions?q={0}",
        "/api/v1/search?q={0}", "/api/v1/decisions?words={0}", "/api/v1/actions?words={0}", "/api/v1/actions?owner={0}",
    ];

    private readonly RunningSite running = new();
    private Crawler crawler = null!;

    private MarkedSite Site => running.Site;

    public async Task InitializeAsync()
    {
        await running.InitializeAsync();
        crawler = new Crawler(running.Client);
    }

    public Task DisposeAsync() => running.DisposeAsync();

    [Fact]
    public async Task Nothing_the_public_may_not_know_of_is_at_any_address()
    {
        await EverywhereAsync();
        Assert.Contains(crawler.Seen, page => page.IsPage && page.Words.Contains(MarkedSite.Shown, StringComparison.Ordinal));
        Assert.Contains(crawler.Seen, page => page.Address.EndsWith("summary.docx", StringComparison.Ordinal) && page.Status == 200 && page.Words.Contains(MarkedSite.Shown, StringComparison.Ordinal));
        HoldsNothingHidden();
        foreach (var secret in Site.Secret)
        {
            var known = crawler.Seen.Where(page => page.Address.Contains(AddressOf(secret), StringComparison.Ordinal) || page.Address.Contains($"{secret.Id}", StringComparison.OrdinalIgnoreCase)).ToArray();
            Assert.True(known.Length > 20);
            Assert.All(known, page => Assert.True(IsRefused(page), $"{page.Address} is answered with {page.Status}."));
        }
    }

    [Fact]
    public async Task Looking_for_a_hidden_word_finds_what_looking_for_nonsense_finds()
    {
        foreach (var finder in Finders)
        {
            var nothing = await crawler.VisitAsync(string.Format(null, finder, Nonsense));
            Assert.Equal(200, nothing.Status);
            foreach (var word in Site.Hidden)
            {
                var found = await crawler.VisitAsync(string.Format(null, finder, word));
                Assert.Equal((nothing.Status, Without(nothing, Nonsense)), (found.Status, Without(found, word)));
            }
        }

        Assert.Contains("Harbour Board", (await crawler.VisitAsync($"/search?q={MarkedSite.Shown}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_from_everywhere_though_it_was_read_a_moment_ago()
    {
        await EverywhereAsync();
        await Site.WithdrawAsync();

        // Another program took it back: the service hears of that a little later.
        while ((await crawler.VisitAsync(AddressOf(Site.Published))).Status != (int)HttpStatusCode.Gone) await Task.Delay(100);

        crawler = new Crawler(running.Client);
        await EverywhereAsync();
        HoldsNothingHidden();
        Assert.Contains("A name was wrong.", (await crawler.VisitAsync(AddressOf(Site.Published))).Words, StringComparison.Ordinal);
        Assert.All(
            crawler.Seen.Where(page => page.Address.Contains($"{Site.Published.Id}", StringComparison.OrdinalIgnoreCase)), page => Assert.True(IsRefused(page), $"{page.Address}: {page.Status}"));
        Assert.All(Forms.Skip(1), form => Assert.Equal(404, crawler.Seen.Single(page => page.Address == AddressOf(Site.Published) + form).Status));
    }

    // All that links lead to, and all that somebody could guess who knows how addresses are made.
    private async Task EverywhereAsync()
    {
        await crawler.CrawlAsync([
            "/", "/cy/", "/sitemap.xml", "/robots.txt", "/feed.xml", "/search", "/decisions", "/actions", "/health/ready", "/api/v1/openapi.json",
            "/api/v1/meetings", "/api/v1/meetings?take=200", "/api/v1/councils", "/api/v1/councils/seaford-council/bodies", "/api/v1/decisions", "/api/v1/actions"]);
        foreach (var meeting in Site.Secret.Append(Site.Published).Append(Site.Corrected))
        {
            var body = AddressOf(meeting)[..AddressOf(meeting).LastIndexOf('/')];
            foreach (var address in Languages.SelectMany(language => Forms.Select(form => language + AddressOf(meeting) + form))
                .Concat(ApiForms.Select(form => $"/api/v1/meetings/{meeting.Id}{form}"))
                .Concat([$"/media/{meeting.Id}", $"/media/{meeting.Id}/captions.vtt", $"{body}/feed.xml", body, $"/desk/meetings/{meeting.Id}", $"/desk/meetings/{meeting.Id}/review"]))
            {
                await crawler.VisitAsync(address);
            }
        }
    }

    private void HoldsNothingHidden()
    {
        foreach (var page in crawler.Seen)
        {
            var all = $"{page.Words}\n{page.Headers}";
            Assert.All(Site.Hidden, word => Assert.False(all.Contains(word, StringComparison.OrdinalIgnoreCase), $"'{word}' is at {page.Address} ({page.Status})."));
        }
    }

    // The desk asks whoever comes to sign in, whether or not there is such a meeting.
    private static bool IsRefused(Visited page) =>
        page.Status is 401 or 403 or 404 || (page.Address.StartsWith("/desk/", StringComparison.Ordinal) && page.Words.Contains("<title>Sign in", StringComparison.Ordinal));

    private static string AddressOf(MeetingRecord meeting) => $"/councils/{meeting.CouncilKey}/{meeting.BodyKey}/{meeting.AddressKey}";

    // What was asked for is repeated in the answer.
    private static string Without(Visited answer, string word) => answer.Words.Replace(word, "W", StringComparison.OrdinalIgnoreCase);
}
