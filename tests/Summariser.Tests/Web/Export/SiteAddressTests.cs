using Summariser.Web.Export;

namespace Summariser.Tests.Web.Export;

public sealed class SiteAddressTests
{
    private static readonly Uri Site = new("https://meetings.example/council/");
    private static readonly SiteAddress Page = new("/councils/seaford/board/2026-06-10");

    [Theory]
    [InlineData("/councils/seaford", "councils/seaford/index.html")]
    [InlineData("/", "index.html")]
    [InlineData("/cy", "cy/index.html")]
    [InlineData("/feed.xml", "feed.xml")]
    [InlineData("/assets/0a1b/site.css", "assets/0a1b/site.css")]
    [InlineData("#item-1", "councils/seaford/board/2026-06-10/index.html")]
    [InlineData("/decisions?page-number=2", "decisions/page-2/index.html")]
    [InlineData("/decisions?council=seaford", "decisions/index.html")]
    [InlineData("https://meetings.example/council/feed.xml", "feed.xml")]
    [InlineData("/councils/a%20b", "councils/a b/index.html")]
    public void A_link_leads_to_a_file(string href, string file) => Assert.Equal(file, SiteAddress.Of(Site, Page, href)!.File());

    [Theory]
    [InlineData("https://council.example/")]
    [InlineData("https://meetings.example/other")]
    [InlineData("//council.example/feed.xml")]
    [InlineData("mailto:clerk@council.example")]
    [InlineData("data:,x")]
    [InlineData("http://[")]
    public void A_link_out_of_the_site_is_none_of_it(string href) => Assert.Null(SiteAddress.Of(Site, Page, href));

    [Theory]
    [InlineData("/councils/seaford/board/2026-06-10/report?item=1", true)]
    [InlineData("/cy/councils/seaford/board/2026-06-10/report", true)]
    [InlineData("/reports/abc", true)]
    [InlineData("/desk/meetings", true)]
    [InlineData("/account/sign-in", true)]
    [InlineData("/api/v1/meetings", true)]
    [InlineData("/councils/seaford/board", false)]
    [InlineData("/cy/search", false)]
    public void What_needs_the_service_is_known_by_its_address(string path, bool needs) => Assert.Equal(needs, SiteAddress.Of(Site, Page, path)!.NeedsService);

    [Fact]
    public void A_recording_has_the_ending_of_its_file()
    {
        var recording = SiteAddress.Of(Site, Page, "/media/0197a5e0-0000-7000-8000-000000000001#t=12")!;
        Assert.True(recording.IsRecording);
        Assert.Equal(("media/0197a5e0-0000-7000-8000-000000000001.mp4", "t=12"), (recording.File(".mp4"), recording.Fragment));
    }

    [Theory]
    [InlineData("index.html", "feed.xml", "feed.xml")]
    [InlineData("a/b/index.html", "index.html", "../../index.html")]
    [InlineData("a/b/index.html", "a/c/index.html", "../c/index.html")]
    [InlineData("a/b/index.html", "a/b/summary.md", "summary.md")]
    [InlineData("a/index.html", "a/b c#d.txt", "b%20c%23d.txt")]
    public void A_file_names_another_by_the_way_between_them(string from, string to, string way) => Assert.Equal(way, RelativePath.Between(from, to));
}
