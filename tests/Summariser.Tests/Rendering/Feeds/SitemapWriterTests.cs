using System.Xml.Linq;
using Summariser.Rendering.Feeds;

namespace Summariser.Tests.Rendering.Feeds;

public sealed class SitemapWriterTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Addresses_are_listed_encoded_with_when_they_changed_where_that_is_known()
    {
        var root = Read(SitemapWriter.Write([
            new(new Uri("https://council.example/seaford?a=1&b=é")), new(new Uri("https://council.example/"), new(2026, 6, 10, 0, 30, 0, TimeSpan.FromHours(1)))]));
        Assert.Equal(Sitemap + "urlset", root.Name);
        Assert.Equal(
            [("https://council.example/seaford?a=1&b=%C3%A9", null), ("https://council.example/", "2026-06-09T23:30:00Z")],
            root.Elements(Sitemap + "url").Select(url => (url.Element(Sitemap + "loc")!.Value, url.Element(Sitemap + "lastmod")?.Value)));
    }

    [Fact]
    public void A_list_of_lists_is_told_apart_from_a_list_of_pages()
    {
        var root = Read(SitemapWriter.WriteIndex([new(new Uri("https://council.example/sitemap-1.xml"))]));
        Assert.Equal((Sitemap + "sitemapindex", "https://council.example/sitemap-1.xml"), (root.Name, root.Element(Sitemap + "sitemap")!.Element(Sitemap + "loc")!.Value));
    }

    [Fact]
    public void More_addresses_than_a_list_may_hold_are_refused()
    {
        var entry = new SitemapEntry(new Uri("https://council.example/"));
        Assert.Equal(SitemapWriter.Most, Read(SitemapWriter.Write([.. Enumerable.Repeat(entry, SitemapWriter.Most)])).Elements().Count());
        Assert.Throws<ArgumentException>(() => SitemapWriter.Write([.. Enumerable.Repeat(entry, SitemapWriter.Most + 1)]));
    }

    private static XElement Read(byte[] written)
    {
        using var stream = new MemoryStream(written);
        return XDocument.Load(stream).Root!;
    }
}
