using System.Text;
using Summariser.Rendering.Feeds;

namespace Summariser.Tests.Rendering.Feeds;

public sealed class AtomWriterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 10, 12, 0, 0, TimeSpan.FromHours(1));
    private static readonly Guid Meeting = new("0197a5e0-0000-7000-8000-000000000001");

    public static TheoryData<string> Hostile => HostileText.All;

    [Fact]
    public void A_feed_is_written_newest_change_first_and_holds_to_the_rules()
    {
        var written = AtomWriter.Write(Feed(Entry(1, Noon), Entry(2, Noon.AddDays(2)), Entry(3, Noon.AddDays(1))));
        var feed = AtomRules.Hold(written);
        Assert.Equal(["Meeting 2", "Meeting 3", "Meeting 1"], feed.Elements(AtomRules.Atom + "entry").Select(entry => entry.Element(AtomRules.Atom + "title")!.Value));
        Assert.Equal("2026-06-12T11:00:00Z", feed.Element(AtomRules.Atom + "updated")!.Value);
        Assert.Equal("urn:uuid:0197a5e0-0000-7000-8000-000000000002", feed.Element(AtomRules.Atom + "entry")!.Element(AtomRules.Atom + "id")!.Value);
    }

    [Fact]
    public void A_feed_without_entries_holds_to_the_rules() => Assert.Empty(AtomRules.Hold(AtomWriter.Write(Feed())).Elements(AtomRules.Atom + "entry"));

    [Theory, MemberData(nameof(Hostile))]
    public void Text_stays_text_whatever_is_in_it(string text)
    {
        var feed = AtomRules.Hold(AtomWriter.Write(Feed(Entry(1, Noon) with { Title = text, Summary = text }) with { Title = text, Subtitle = text, Author = text }));
        var shown = Summariser.Core.Language.PlainText.Clean(text);
        Assert.Equal([shown, shown], feed.Descendants(AtomRules.Atom + "title").Select(title => title.Value));
        Assert.Equal(shown, feed.Descendants(AtomRules.Atom + "summary").Single().Value);
    }

    [Fact]
    public void A_title_of_nothing_that_can_be_shown_says_so()
    {
        var feed = AtomRules.Hold(AtomWriter.Write(Feed(Entry(1, Noon) with { Title = "\u202E\0" })));
        Assert.Equal("Untitled", feed.Element(AtomRules.Atom + "entry")!.Element(AtomRules.Atom + "title")!.Value);
    }

    [Fact]
    public void The_same_feed_is_the_same_bytes_in_whatever_order_its_entries_come()
    {
        var (one, two) = (Entry(1, Noon), Entry(2, Noon));
        Assert.Equal(AtomWriter.Write(Feed(one, two)), AtomWriter.Write(Feed(two, one)));
        Assert.DoesNotContain('\r', Encoding.UTF8.GetString(AtomWriter.Write(Feed(one))));
    }

    [Theory]
    [InlineData("Council.Example", "seaford/planning committee", "tag:council.example,2026-01-01:seaford/planning%20committee")]
    [InlineData("council.example", "a:b#c?d\u202E", "tag:council.example,2026-01-01:a%3Ab%23c%3Fd%E2%80%AE")]
    public void A_name_becomes_a_tag(string host, string name, string tag) => Assert.Equal(tag, FeedId.Of(host, new DateOnly(2026, 1, 1), name));

    private static AtomFeed Feed(params AtomEntry[] entries) => new()
    {
        Id = FeedId.Of("council.example", new DateOnly(2026, 1, 1), "seaford"),
        Title = "Seaford Council meetings",
        Self = new Uri("https://council.example/seaford/feed?x=1&y=ü"),
        Page = new Uri("https://council.example/seaford"),
        Author = "Seaford Council",
        Entries = entries,
    };

    private static AtomEntry Entry(int number, DateTimeOffset updated)
    {
        var bytes = Meeting.ToByteArray();
        bytes[^1] = (byte)number;
        return new(FeedId.Of(new Guid(bytes)), $"Meeting {number}", new Uri($"https://council.example/seaford/{number}"), Noon, updated, "What was said & decided.");
    }
}
