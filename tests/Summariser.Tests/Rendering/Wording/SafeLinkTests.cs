using Summariser.Rendering.Wording;

namespace Summariser.Tests.Rendering.Wording;

public sealed class SafeLinkTests
{
    [Theory]
    [InlineData("https://council.example/a b?x=1&y=2", "https://council.example/a%20b?x=1&y=2")]
    [InlineData(" http://council.example ", "http://council.example/")]
    [InlineData("https://council.example/\"><script>", "https://council.example/%22%3E%3Cscript%3E")]
    public void Web_addresses_pass_in_canonical_form(string address, string expected) => Assert.Equal(expected, SafeLink.Web(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://council.example/")]
    [InlineData("//council.example/")]
    [InlineData("https://council.example@evil.example/")]
    [InlineData("documents/report.pdf")]
    public void Other_addresses_do_not(string? address) => Assert.Null(SafeLink.Web(address));

    [Theory]
    [InlineData("recording.mp4", "recording.mp4")]
    [InlineData("../media/my recording #2?.mp4", "../media/my%20recording%20%232%3F.mp4")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29")]
    [InlineData("100%.mp4", "100%25.mp4")]
    public void A_path_is_encoded_so_that_it_stays_a_path(string path, string expected) => Assert.Equal(expected, SafeLink.File(path));

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("//evil.example/x")]
    [InlineData("\\\\evil.example\\x")]
    [InlineData("a\nb")]
    [InlineData(" ")]
    public void A_path_that_leaves_the_page_does_not_pass(string path) => Assert.Null(SafeLink.File(path));

    [Theory]
    [InlineData("https://council.example/x", true)]
    [InlineData("recording.mp4#t=12", true)]
    [InlineData("../a/b:c.html", true)]
    [InlineData("#said-3", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html;base64,AA", false)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("mailto:a@b.example", false)]
    [InlineData("", false)]
    public void Only_harmless_addresses_may_stand_in_a_page(string href, bool may) => Assert.Equal(may, SafeLink.MayStand(href));
}
