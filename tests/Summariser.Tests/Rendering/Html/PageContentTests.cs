using Summariser.Rendering.Html;

namespace Summariser.Tests.Rendering.Html;

public sealed class PageContentTests
{
    [Theory]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](&#106;avascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](<java\tscript:alert(1)>)", "<p>x</p>")]
    [InlineData("![x](https://evil.example/p.png)", "<p>x</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("[x][y]\n\n[y]: data:text/html,x", "<p>x</p>")]
    [InlineData("[x](https://council.example/?a=1&b=2)", "<p><a href=\"https://council.example/?a=1&amp;b=2\">x</a></p>")]
    [InlineData("[1:02](a.mp4#t=62 \"Play \\\"now\\\"\")",
        "<p><a href=\"a.mp4#t=62\" class=\"moment\" aria-label=\"Play &quot;now&quot;\">1:02</a></p>")]
    public void Markup_is_text_and_only_safe_addresses_are_links(string markdown, string expected) =>
        Assert.Equal(expected, PageContent.Render(markdown).TrimEnd('\n'));

    [Theory]
    [InlineData("::: section x\" onclick=\"a")]
    [InlineData("::: panel <b>")]
    [InlineData("::: said a 1 2\" onclick=\"a")]
    [InlineData("::: script")]
    public void A_container_with_odd_words_is_a_plain_division(string opening) =>
        Assert.Equal("<div>\n<p>x</p>\n</div>", PageContent.Render($"{opening}\nx\n:::").TrimEnd('\n'));
}
