using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Summariser.Rendering.Html;

namespace Summariser.Tests.Rendering.Html;

/// <summary>
/// Markdown put together at random from what attacks are made of. Whatever it is, the page has only the elements and attributes that documents are
/// made of, and links lead only where links may lead.
/// </summary>
public sealed class PageContentFuzzTests
{
    private const int Documents = 4000;
    private const int MostPieces = 14;

    private static readonly string[] Pieces =
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=\"javascript:alert(1)\">", "</a>", "<!--", "-->", "<style>", "<iframe src=//evil.example>",
        "[x](", "](", "![x](", "[x][y]", "[y]: ", "<", ">", ")", "(", "]", "[", "\"", "'", " \"title\" ", "`", "``", "```", "~~~", "\\", "&#106;", "&#x6A;", "&colon;", "&Tab;", "&NewLine;", "&lt;", "\0",
        "::: panel label\n", "::: section x\" onclick=\"y\n", "::: said a 1 2\n", "::: player\n", "::: details\n", ":::\n",
        "\n", "\n\n", "    ", "\t", "# ", "- ", "1. ", "> ", "* ", "**", "_", "|", "| - |", "---\n", "{onclick=alert(1)}", "{.x}", "$x$", "\u202E", "\u2028", "word", "£5", "\uD83D\uDE00",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml;base64,PHN2Zz4=", "file:///etc/passwd", "blob:x", "//evil.example/x", "\\\\evil.example", "/\\evil.example", "https://council.example/x", "http://council.example", "mailto:a@b", "ftp://x",
        "recording.mp4#t=5", "#item-1", "https:javascript:alert(1)", "%6aavascript:alert(1)",
    ];

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "br", "hr", "div", "span", "section", "nav", "details", "summary", "video", "audio",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "href", "class", "id", "aria-label", "data-start", "data-end", "start", "type", "controls", "preload", "src",
    };

    [Fact]
    public void Whatever_the_markdown_nothing_runs_and_links_lead_only_where_they_may()
    {
        var (random, parser) = (new Random(20260610), new HtmlParser());
        var links = 0;
        for (var number = 0; number < Documents; number++)
        {
            var markdown = string.Concat(Enumerable.Range(0, random.Next(1, MostPieces)).Select(_ => Piece(random)));
            using var page = parser.ParseDocument(PageContent.Render(markdown));
            foreach (var element in page.All)
            {
                Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> comes of {markdown}");
                Assert.All(element.Attributes, attribute => Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} comes of {markdown}"));
                links += Checked(element, "href", markdown) + Checked(element, "src", markdown);
            }
        }

        Assert.True(links > 100, $"Only {links} links came of {Documents} documents.");
    }

    private static string Piece(Random random)
    {
        var address = Addresses[random.Next(Addresses.Length)];
        return random.Next(8) switch
        {
            0 => $"[x]({address})",
            1 => $"[x](<{address}>) ",
            2 => $"![x]({address} \"title\")",
            3 => $"<{address}>",
            4 => address,
            _ => Pieces[random.Next(Pieces.Length)],
        };
    }

    // Judged as a browser would resolve it, and not as the program does.
    private static int Checked(IElement element, string name, string markdown)
    {
        if (element.GetAttribute(name) is not { } address) return 0;
        var page = new Uri("https://page.example/folder/page.html");
        var leads = new Uri(page, address.Trim());
        Assert.True(
            leads.Scheme is "https" or "http" && (leads.Host == page.Host || address.StartsWith("http", StringComparison.OrdinalIgnoreCase)), $"{name}=\"{address}\" comes of {markdown}");
        return 1;
    }
}
