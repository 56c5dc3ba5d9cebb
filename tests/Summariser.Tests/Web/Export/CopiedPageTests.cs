using System.Text;
using Summariser.Web.Export;

namespace Summariser.Tests.Web.Export;

public sealed class CopiedPageTests
{
    private static readonly Uri Site = new("https://meetings.example/");

    [Fact]
    public void Links_become_relative_and_a_pages_one_address_stays_whole()
    {
        var page = Written("""<link rel="canonical" href="https://meetings.example/a/b"><link rel="stylesheet" href="/assets/1/site.css">""", """<a href="/a/c#item-1">C</a><a href="https://council.example/">Council</a><a href="#item-2">Here</a><img src="/logo.png">""");
        Assert.Contains("<link rel=\"canonical\" href=\"https://meetings.example/a/b\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../assets/1/site.css\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../c/index.html#item-1\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://council.example/\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#item-2\">", page, StringComparison.Ordinal);
        Assert.Contains("<img src=\"../../logo.png\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_the_service_goes_with_the_line_it_stands_alone_on()
    {
        var page = Written("", """<form action="/search"><input name="q"></form><ul><li><a href="/a/b/report?item=1">Report</a></li><li>Kept</li></ul><p>Words <a href="/reports/x">follow</a></p>""");
        Assert.DoesNotContain("Report", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.Contains("<ul><li>Kept</li></ul><p>Words </p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_recordings_are_left_out_the_player_goes_and_moments_stay_as_words()
    {
        const string media = "/media/0197a5e0-0000-7000-8000-000000000001";
        var page = Written("", $"""<section class="player"><video src="{media}"></video><p>Note</p></section><a href="{media}#t=5">0:05</a>""", file: target => target.IsRecording ? null : target.File());
        Assert.Contains("<main>0:05</main>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_goes_with_the_page_and_data_for_search_engines_stays_as_it_is()
    {
        var page = Written("""<script type="application/ld+json">{"a":"\u003C/script\u003E"}</script>""", "<p>x</p>");
        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';", page, StringComparison.Ordinal);
        Assert.Contains("""<script type="application/ld+json">{"a":"\u003C/script\u003E"}</script>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_knows_what_it_names_and_the_places_it_has()
    {
        var page = Read("""<meta property="og:image" content="https://meetings.example/a/b/picture.png">""", """<p id="x"><a href="/c">C</a></p>""");
        Assert.Equal(["/c", "/a/b/picture.png"], page.Addresses.Select(address => address.Path));
        Assert.Equal(["x"], page.Anchors);
    }

    [Fact]
    public void Broken_links_are_told_with_where_they_stand()
    {
        var check = new LinkCheck();
        check.Has("index.html", ["top"]);
        check.Has("feed.xml");
        check.Wants("index.html", "feed.xml", "");
        check.Wants("index.html", "index.html", "top");
        check.Wants("index.html", "index.html", "t=12");
        Assert.Empty(check.Broken);
        check.Wants("index.html", "index.html", "item-9");
        check.Wants("index.html", "gone.html", "");
        check.Refused("/x", 500, "index.html");
        Assert.Equal(
            ["index.html links to /x, which the site answers with 500.", "index.html links to gone.html, which is not there.", "index.html links to index.html#item-9, which is not there."],
            check.Broken);
    }

    private static CopiedPage Read(string head, string main) =>
        new(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"en\"><head>{head}<title>T</title></head><body><main>{main}</main></body></html>"), Site, new SiteAddress("/a/b"));

    private static string Written(string head, string main, Func<SiteAddress, string?>? file = null) =>
        Encoding.UTF8.GetString(Read(head, main).Write(file ?? (target => target.File())));
}
