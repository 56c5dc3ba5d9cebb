using System.Globalization;
using System.Xml.Linq;

namespace Summariser.Tests.Rendering.Feeds;

/// <summary>What RFC 4287 asks of a feed, as far as ours use it; each rule is named by its section.</summary>
internal static class AtomRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] FeedParts = ["id", "title", "subtitle", "updated", "link", "author", "entry"];
    private static readonly string[] EntryParts = ["id", "title", "link", "published", "updated", "summary"];

    /// <summary>Fails unless a document is a feed that holds to the rules.</summary>
    public static XElement Hold(byte[] written)
    {
        using var stream = new MemoryStream(written);
        var feed = XDocument.Load(stream).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Subset(FeedParts.ToHashSet(), feed.Elements().Select(part => part.Name.LocalName).ToHashSet()); // 4.1.1
        Assert.All(feed.DescendantsAndSelf(), element => Assert.Equal(Atom, element.Name.Namespace));
        Common(feed);
        Assert.Single(feed.Elements(Atom + "author").Elements(Atom + "name"), name => name.Value.Length > 0); // 4.1.1: or every entry has one
        Assert.Single(Links(feed, "self")); // 4.1.1 SHOULD
        var ids = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids); // 4.1.1: the same id may stand twice only with different times, and ours never does
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Assert.Subset(EntryParts.ToHashSet(), entry.Elements().Select(part => part.Name.LocalName).ToHashSet()); // 4.1.2
            Common(entry);
            Assert.Single(Links(entry, "alternate")); // 4.1.2: needed where there is no content
            Assert.True(Time(entry.Element(Atom + "published")!.Value) <= Time(entry.Element(Atom + "updated")!.Value));
            Assert.InRange(entry.Elements(Atom + "summary").Count(), 0, 1);
        }

        return feed;
    }

    private static void Common(XElement part)
    {
        var id = Assert.Single(part.Elements(Atom + "id")).Value;
        Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _) && !id.Any(char.IsWhiteSpace), id); // 4.2.6: an absolute IRI
        Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
        Time(Assert.Single(part.Elements(Atom + "updated")).Value);
        Assert.All(part.Elements(Atom + "link"), link =>
        {
            Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"); // 4.2.7
            Assert.Contains('/', link.Attribute("type")!.Value);
        });
        Assert.Equal(Links(part, "alternate").Select(link => link.Attribute("type")!.Value).Distinct().Count(), Links(part, "alternate").Length); // 4.1.1
    }

    private static XElement[] Links(XElement part, string relation) => [.. part.Elements(Atom + "link").Where(link => link.Attribute("rel")!.Value == relation)];

    // 3.3: RFC 3339 with an upper-case T and Z.
    private static DateTimeOffset Time(string written)
    {
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", written);
        return DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
    }
}
