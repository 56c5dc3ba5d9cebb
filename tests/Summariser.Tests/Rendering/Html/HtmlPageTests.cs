using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Html;

namespace Summariser.Tests.Rendering.Html;

public sealed class HtmlPageTests
{
    private static readonly RenderOptions WithFile = new() { MediaHref = "my recording.mp4" };
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=x>", "[a](javascript:alert(1))", "![a](data:text/html,x)",
        "<javascript:alert(1)>", "javascript:alert(1)", "::::::::::", ":::::: section x", "\n::: player\n",
        "</style>", "{{script}}", "{{", "}}", "`", "[x]: javascript:a",
        "<!--", "-->", "\u202E", "\u0000", "\u001B", "\r\n\r\n# ", "&#106;avascript:",
        "\\", "*", "_", "\"", "'", " ", "a", "data:", "//evil.example", "\uD83C",
    ];

    [Fact]
    public void Hostile_text_anywhere_stays_text()
    {
        var texts = Gen.Elements(Hostile).NonEmptyListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text => AssertHarmless(Page(Samples.Filled(text), WithFile with { MediaHref = text })))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void The_same_summary_gives_the_same_page() => Assert.Equal(Page(Samples.Meeting(), WithFile), Page(Samples.Meeting(), WithFile));

    [Fact]
    public void Every_utterance_that_evidence_names_is_linked_at_its_second_with_its_words()
    {
        var summary = Samples.Meeting();
        var page = Parsed(Page(summary, WithFile));
        var words = page.QuerySelectorAll("#item-1 details li");
        foreach (var id in new[] { 2, 3, 4 })
        {
            var said = summary.Transcript.Single(said => said.Id == id);
            var line = Assert.Single(words, line => line.TextContent.Contains(said.Text, StringComparison.Ordinal));
            Assert.Equal($"my%20recording.mp4#t={(int)said.Start}", line.QuerySelector("a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public void A_sentence_is_followed_by_the_moment_its_evidence_begins()
    {
        var sentence = Parsed(Page(Samples.Meeting(), WithFile)).QuerySelectorAll("#item-1 > p")
            .Single(paragraph => paragraph.TextContent.StartsWith("Trees", StringComparison.Ordinal));
        var link = Assert.Single(sentence.QuerySelectorAll("a"));
        Assert.Equal("my%20recording.mp4#t=12", link.GetAttribute("href"));
        Assert.Equal("Play from 0:12", link.GetAttribute("aria-label"));
    }

    [Fact]
    public void Without_a_recording_moments_lead_to_the_words_on_the_page_and_there_is_no_script()
    {
        var page = Parsed(Page(Samples.Meeting(), new RenderOptions()));
        Assert.Empty(page.QuerySelectorAll("script, video, audio"));
        var link = page.QuerySelector("#overview a.moment")!;
        Assert.Equal("#said-3", link.GetAttribute("href"));
        Assert.Contains("forty trees", page.GetElementById("said-3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_is_not_in_the_open_transcript_is_not_linked()
    {
        var summary = Samples.Meeting() with { Overview = new Overview([new Sentence { Text = "A claim.", Evidence = [5, 999, -1] }]) };
        Assert.Empty(Parsed(Page(summary, WithFile)).QuerySelectorAll("#overview a"));
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=17s")]
    [InlineData("https://vimeo.com/12", "https://vimeo.com/12#t=17s")]
    [InlineData("https://video.example/12", "#said-3")]
    public void A_webcast_page_is_linked_at_the_moment_only_where_its_site_can_open_there(string page, string expected)
    {
        var parsed = Parsed(Page(Samples.Meeting(), new RenderOptions { MediaHref = page, MediaIsPage = true }));
        Assert.Equal(expected, parsed.QuerySelector("#overview a.moment")!.GetAttribute("href"));
        Assert.Empty(parsed.QuerySelectorAll("video"));
    }

    [Fact]
    public void The_policy_allows_the_page_its_own_style_and_script_and_nothing_else()
    {
        var page = Parsed(Page(Samples.Meeting(), WithFile));
        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(page.QuerySelector("style")!.TextContent)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(page.QuerySelector("script")!.TextContent)}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_elsewhere_is_the_only_host_the_page_may_ask()
    {
        var page = Parsed(Page(Samples.Meeting(), new RenderOptions { MediaHref = "https://media.example:8443/a.mp3" }));
        Assert.EndsWith("media-src https://media.example:8443",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("https://media.example:8443/a.mp3", page.QuerySelector("audio")!.GetAttribute("src"));
    }

    [Fact]
    public void A_moment_already_in_the_recordings_address_is_replaced()
    {
        var page = Parsed(Page(Samples.Meeting(), new RenderOptions { MediaHref = "https://media.example/a.mp4#t=5" }));
        Assert.Equal("https://media.example/a.mp4#t=17", page.QuerySelector("#overview a.moment")!.GetAttribute("href"));
    }

    [Fact]
    public void Links_within_the_page_all_arrive()
    {
        var page = Parsed(Page(Samples.Meeting(), new RenderOptions()));
        var jumps = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToArray();
        Assert.NotEmpty(jumps);
        Assert.All(jumps, anchor => Assert.NotNull(page.GetElementById(anchor)));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void An_almost_empty_summary_still_makes_a_page()
    {
        var summary = Samples.Meeting() with { Meeting = new(), Overview = new Overview([]),
            Items = [], Outside = [], Transcript = [], Warnings = [], Provenance = new() };
        Assert.Equal("Council meeting", Parsed(Page(summary, new RenderOptions())).QuerySelector("h1")!.TextContent);
    }

    private static string Page(MeetingSummary summary, RenderOptions options) => HtmlPage.Render(SummaryDocument.Of(summary, options));

    private static IHtmlDocument Parsed(string page) => new HtmlParser().ParseDocument(page);

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void AssertHarmless(string html)
    {
        Assert.DoesNotContain(html, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202E', html);
        var page = Parsed(html);
        Assert.True(page.QuerySelectorAll("script").Length <= 1);
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Empty(page.QuerySelectorAll("img, svg, iframe, object, embed, form, link, base"));
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes,
                attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style");
            var address = element.GetAttribute("href") ?? element.GetAttribute("src");
            if (address is not null)
            {
                Assert.DoesNotMatch("(?i)^\\s*(javascript|data|vbscript|file):|^[/\\\\]", address);
            }
        }
    }
}
