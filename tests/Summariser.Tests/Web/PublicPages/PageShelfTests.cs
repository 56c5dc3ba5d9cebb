using Microsoft.AspNetCore.Http;
using Summariser.Tests.Core.Pipeline;
using Summariser.Web.Public.Keeping;

namespace Summariser.Tests.Web.PublicPages;

public sealed class PageShelfTests
{
    private readonly HandClock clock = new();

    [Fact]
    public void What_was_begun_before_everything_was_forgotten_is_not_kept()
    {
        var shelf = new PageShelf(clock, 1_000_000);
        var begun = shelf.Edition;
        shelf.Forget();
        shelf.Keep("page", Answer(100), begun);
        Assert.Null(shelf.Find("page"));
        shelf.Keep("page", Answer(100), shelf.Edition);
        Assert.NotNull(shelf.Find("page"));
        shelf.Forget();
        Assert.Null(shelf.Find("page"));
        Assert.Equal(0, shelf.Bytes);
    }

    [Fact]
    public void A_page_grows_old()
    {
        var shelf = new PageShelf(clock, 1_000_000);
        shelf.Keep("page", Answer(100), shelf.Edition);
        clock.Move(PageShelf.Lifetime);
        Assert.NotNull(shelf.Find("page"));
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Null(shelf.Find("page"));
    }

    [Fact]
    public void Never_more_than_its_memory_is_kept_and_the_longest_unused_go_first()
    {
        var shelf = new PageShelf(clock, 100_000);
        for (var at = 0; at < 50; at++)
        {
            clock.Move(TimeSpan.FromMilliseconds(1));
            shelf.Keep($"page {at}", Answer(10_000), shelf.Edition);
            Assert.NotNull(shelf.Find($"page {at}"));
            Assert.True(shelf.Find("page 0") is not null, $"after {at}");
            Assert.InRange(shelf.Bytes, 0, 100_000);
        }

        Assert.Null(shelf.Find("page 30"));
        shelf.Keep("giant", Answer(60_000), shelf.Edition);
        Assert.Null(shelf.Find("giant"));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br", true)]
    [InlineData("br;q=0, gzip", "br", false)]
    [InlineData("br;q=0.0", "br", false)]
    [InlineData("br;q=0.5", "br", true)]
    [InlineData("brotli", "br", false)]
    [InlineData("", "gzip", false)]
    public void Encodings_are_taken_as_the_caller_names_them(string accepted, string encoding, bool taken) =>
        Assert.Equal(taken, AcceptedEncodings.Takes(accepted, encoding));

    // Letters in no order, so that compressing gains nothing.
    private static KeptAnswer Answer(int bytes)
    {
        var content = new byte[bytes];
        new Random(1).NextBytes(content);
        return new KeptAnswer(content, new HeaderDictionary());
    }
}
