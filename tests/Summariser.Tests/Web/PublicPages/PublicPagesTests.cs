using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Tests.Web.Support;
using Summariser.Web;
using Summariser.Web.Public.Keeping;

namespace Summariser.Tests.Web.PublicPages;

public sealed class PublicPagesTests : IAsyncLifetime
{
    private const string Address = "/councils/mardle/harbour-board/2026-06-10";
    private RunningService service = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync(new WebOptions { LeastFreeGigabytes = 0, Public = new() { Address = "https://meetings.example" } });
        client = service.Client();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_published_meeting_says_what_it_is_and_gives_the_words_each_sentence_rests_on()
    {
        Publish("The quay needs dredging <b>soon</b>.");
        var page = await client.GetStringAsync(Address);
        Assert.Contains("AI Generated", page, StringComparison.Ordinal);
        Assert.Contains("checked it on", page, StringComparison.Ordinal);
        Assert.Contains("The quay needs dredging &lt;b&gt;soon&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"source\">", page, StringComparison.Ordinal);
        Assert.Contains($"{Address}/report?revision=1&amp;item=0&amp;sentence=0", page, StringComparison.Ordinal);
        Assert.Contains($"{Address}/transcript#said-1", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"https://meetings.example{Address}\">", page, StringComparison.Ordinal);
        Assert.Contains("application/ld+json", page, StringComparison.Ordinal);
        Assert.Contains("og:title", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/transcript")]
    [InlineData("/summary.md")]
    [InlineData("/meeting.json")]
    [InlineData("/captions.vtt")]
    [InlineData("/captions.srt")]
    [InlineData("/chapters.vtt")]
    public async Task Closed_words_are_in_no_form_of_a_meeting(string form)
    {
        Publish("The quay needs dredging.");
        var answer = await client.GetStringAsync(Address + form);
        Assert.DoesNotContain("sealed tender", answer, StringComparison.Ordinal);
        Assert.Contains(form == "/chapters.vtt" ? "Dredging" : "The quay needs dredging.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingState.Draft)]
    [InlineData(MeetingState.InReview)]
    [InlineData(MeetingState.Failed)]
    public async Task What_is_not_public_is_as_if_there_were_none(MeetingState state)
    {
        var record = service.Meetings.Add("mardle", state);
        service.Revisions.Summaries[(record.Id, 1)] = service.Revisions.Summaries[(record.Id, 2)] = SmallSummaries.Of("marker");
        foreach (var path in new[] { Address, Address + "/transcript", Address + "/meeting.json", Address + "/report", "/councils/mardle", "/councils/mardle/harbour-board", "/councils/mardle/feed.xml", "/councils/mardle/years/2026", "/councils/mardle/weeks/2026-W24" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((HttpStatusCode.NotFound, path), (answer.StatusCode, path));
        }

        foreach (var path in new[] { "/", "/feed.xml", "/sitemap.xml", "/decisions", "/search?q=marker", "/cy" })
        {
            Assert.DoesNotContain("mardle", await client.GetStringAsync(path), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_withdrawn_meeting_is_gone_at_once_with_the_councils_reason_in_its_place()
    {
        var record = Publish("The quay needs dredging.");
        Assert.Contains("The quay", await client.GetStringAsync(Address), StringComparison.Ordinal);
        await service.Meetings.ChangeAsync(
            record.Id, now => now with { State = MeetingState.Withdrawn, Withdrawal = new WithdrawalNotice("A name was wrong.", DateTimeOffset.UnixEpoch) },
            new AuditNote(new Actor("clerk"), "meeting-withdrawn"), CancellationToken.None);
        await service.App.Services.GetRequiredService<ShelfWatch>().LookAsync(CancellationToken.None);

        using var answer = await client.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var notice = await answer.Content.ReadAsStringAsync();
        Assert.Contains("A name was wrong.", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("The quay", notice, StringComparison.Ordinal);
        foreach (var path in new[] { Address + "/transcript", Address + "/meeting.json", Address + "/summary.docx", Address + "/picture.png", Address + "/report", "/councils/mardle" })
        {
            using var gone = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
    }

    [Fact]
    public async Task Somebody_elses_change_is_seen_after_any_request_that_changes_something()
    {
        var record = Publish("The quay needs dredging.");
        await client.GetStringAsync(Address);
        service.Meetings.Records[record.Id] = record with { State = MeetingState.Withdrawn, Version = record.Version + 1 };
        using var any = await client.PostAsync("/nothing", null);
        using var answer = await client.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_is_kept_compressed_and_known_again_by_its_tag()
    {
        Publish("The quay needs dredging.");
        using var ask = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { { "Accept-Encoding", "br" } } };
        using var whole = await client.SendAsync(ask);
        Assert.Equal(["br"], whole.Content.Headers.ContentEncoding);
        Assert.Equal("public, no-cache", whole.Headers.CacheControl!.ToString());
        Assert.Contains("Accept-Encoding", whole.Headers.Vary);
        Assert.False(whole.Headers.Contains("Set-Cookie"));

        using var again = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { { "If-None-Match", whole.Headers.ETag!.ToString() } } };
        using var known = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Empty(await known.Content.ReadAsByteArrayAsync());

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Parts_of_the_query_that_a_page_does_not_know_make_no_pages_of_their_own()
    {
        Publish("The quay needs dredging.");
        await service.App.Services.GetRequiredService<ShelfWatch>().LookAsync(CancellationToken.None);
        await client.GetStringAsync(Address);
        var before = service.App.Services.GetRequiredService<PageShelf>().Bytes;
        await client.GetStringAsync(Address + "?utm=1");
        Assert.Equal(before, service.App.Services.GetRequiredService<PageShelf>().Bytes);
    }

    [Fact]
    public async Task The_same_page_can_be_read_in_Welsh_and_the_staffs_pages_cannot()
    {
        Publish("The quay needs dredging.");
        var page = await client.GetStringAsync("/cy" + Address);
        Assert.Contains("<html class=\"govuk-template\" lang=\"cy\">", page, StringComparison.Ordinal);
        Assert.Contains("Yn y recordiad:", page, StringComparison.Ordinal);
        Assert.Contains("<div lang=\"en-GB\">", page, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"en-GB\" href=\"https://meetings.example{Address}\"", page, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"cy\" href=\"https://meetings.example/cy{Address}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/cy{Address}/transcript", page, StringComparison.Ordinal);
        foreach (var path in new[] { "/cy/desk", "/cy/account/sign-in", "/cy/api/v1/councils", "/cy/health/live", "/cy/nothing" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((HttpStatusCode.NotFound, path), (answer.StatusCode, path));
        }
    }

    [Fact]
    public async Task Feeds_and_sitemap_name_what_is_public()
    {
        Publish("The quay needs dredging.");
        foreach (var path in new[] { "/feed.xml", "/councils/mardle/feed.xml", "/sitemap.xml" })
        {
            Assert.Contains($"https://meetings.example{Address}", await client.GetStringAsync(path), StringComparison.Ordinal);
        }
    }

    private MeetingRecord Publish(string sentence)
    {
        var record = service.Meetings.Add("mardle", MeetingState.Published);
        service.Meetings.Bodies[("mardle", "harbour-board")] = new BodyRecord("mardle", "harbour-board", "Harbour Board");
        service.Revisions.Summaries[(record.Id, 1)] = SmallSummaries.Of(sentence) with { Corrections = [new Correction(DateTimeOffset.UnixEpoch, "A date was set right.")] };
        return record;
    }
}
