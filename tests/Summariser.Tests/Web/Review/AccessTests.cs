using System.Net;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Review;

public sealed class AccessTests(AccessTests.OneBench one) : IClassFixture<AccessTests.OneBench>
{
    private static readonly string[] Pages =
    [
        "", "/sentence?item=0&sentence=0", "/section?item=0", "/decision?item=0", "/action?item=0", "/item?item=0", "/name", "/words?first=1", "/comments", "/reports",
        "/revisions", "/compare?before=1&after=1", "/history", "/publish",
    ];

    private readonly ReviewBench bench = one.Bench;

    public static TheoryData<string> Addresses => [.. Pages];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_clerk_of_the_council_may(string address)
    {
        using var browser = await bench.ClerkAsync();
        using var answer = await browser.GetAsync(bench.Home + address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_clerk_of_another_council_is_told_there_is_none(string address)
    {
        using var browser = await SignedIn.AsAsync(bench.Service, "clerk@elsewhere");
        using var answer = await browser.GetAsync(bench.Home + address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Harbour Hub", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Who_only_hands_in_may_not_and_who_has_not_signed_in_is_asked_to(string address)
    {
        using var submitter = await SignedIn.AsAsync(bench.Service, "submitter@harbour");
        using var refused = await submitter.GetAsync(bench.Home + address);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var nobody = SignedIn.Nobody(bench.Service);
        using var asked = await nobody.GetAsync(bench.Home + address);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.StartsWith("/account/sign-in", asked.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_of_another_council_can_change_nothing()
    {
        using var own = await bench.ClerkAsync();
        using var other = await SignedIn.AsAsync(bench.Service, "clerk@elsewhere");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{bench.Home}/sentence?handler=Delete&item=0&sentence=0") { Content = new FormUrlEncodedContent([new("revision", "1")]) };
        using var answer = await other.SendAsync(request);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{answer.StatusCode}");
        Assert.Equal(1, (await bench.RecordAsync()).CurrentRevision);
    }

    [Theory]
    [InlineData("/sentence?handler=Delete", "item=0&sentence=0&revision=1")]
    [InlineData("/words?handler=Close", "first=1&last=2&sure=true&revision=1")]
    [InlineData("/item?handler=Close", "item=0&sure=true&revision=1")]
    [InlineData("/name", "wrong=Tobias+Greenacre&right=Eve&revision=1")]
    [InlineData("/publish", "revision=1")]
    [InlineData("/revisions", "number=1&revision=1")]
    [InlineData("/comments", "text=forged&revision=1")]
    public async Task A_form_of_another_site_does_nothing(string address, string fields)
    {
        using var browser = await bench.ClerkAsync();
        using var content = new StringContent(fields, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await browser.PostAsync(bench.Home + address, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, (await bench.RecordAsync()).CurrentRevision);
        Assert.Empty(await bench.Store.Comments.ListAsync(bench.Meeting, CancellationToken.None));
    }

    [Fact]
    public async Task A_long_history_is_read_page_by_page()
    {
        for (var at = 0; at < 60; at++) await bench.Store.Audit.WriteAsync(new AuditNote(new Actor("Pat"), "meeting-looked-at", $"time {at:00}"), bench.Meeting, CancellationToken.None);
        using var browser = await bench.ClerkAsync();
        var (first, second) = (await browser.GetStringAsync($"{bench.Home}/history"), await browser.GetStringAsync($"{bench.Home}/history?number=2"));
        Assert.Contains("time 59", first, StringComparison.Ordinal);
        Assert.DoesNotContain("time 05", first, StringComparison.Ordinal);
        Assert.Contains("time 05", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sentence?item=99&sentence=0")]
    [InlineData("/sentence?item=0&sentence=99")]
    [InlineData("/sentence?item=-1&sentence=-1")]
    [InlineData("/decision?item=0&place=99")]
    [InlineData("/action?item=7")]
    [InlineData("/item?item=7")]
    [InlineData("/words?first=0")]
    [InlineData("/words?first=999")]
    [InlineData("/compare?before=1&after=9")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var browser = await bench.ClerkAsync();
        using var answer = await browser.GetAsync(bench.Home + address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>A bench for all of these: none of them changes a draft.</summary>
    public sealed class OneBench : IAsyncLifetime
    {
        internal ReviewBench Bench { get; private set; } = null!;

        public async Task InitializeAsync() => Bench = await ReviewBench.OpenAsync();

        public async Task DisposeAsync() => await Bench.DisposeAsync();
    }
}
