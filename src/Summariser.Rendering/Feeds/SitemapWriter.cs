using System.Xml;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Feeds;

/// <summary>An address that search engines may visit.</summary>
/// <param name="Address">The address.</param>
/// <param name="Changed">When what is there was last changed, or null when that is not known.</param>
public sealed record SitemapEntry(Uri Address, DateTimeOffset? Changed = null);

/// <summary>Writes lists of addresses for search engines (the protocol of sitemaps.org). The same list is always the same bytes.</summary>
public static class SitemapWriter
{
    /// <summary>The type to send them as.</summary>
    public const string MediaType = "application/xml; charset=utf-8";

    /// <summary>The most addresses that one list may hold; more go into several, which <see cref="WriteIndex"/> lists.</summary>
    public const int Most = 50_000;

    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A list of addresses in UTF-8.</summary>
    public static byte[] Write(IReadOnlyCollection<SitemapEntry> entries) => Write("urlset", "url", entries);

    /// <summary>A list of lists in UTF-8.</summary>
    public static byte[] WriteIndex(IReadOnlyCollection<SitemapEntry> lists) => Write("sitemapindex", "sitemap", lists);

    private static byte[] Write(string root, string each, IReadOnlyCollection<SitemapEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count > Most)
        {
            throw new ArgumentException($"A list may hold {Most} addresses and was given {entries.Count}.", nameof(entries));
        }

        return XmlDocuments.Write(writer =>
        {
            writer.WriteStartElement(root, Sitemap);
            foreach (var entry in entries)
            {
                Entry(writer, each, entry);
            }

            writer.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter writer, string name, SitemapEntry entry)
    {
        writer.WriteStartElement(name, Sitemap);
        writer.WriteElementString("loc", Sitemap, entry.Address.AbsoluteUri);
        if (entry.Changed is { } changed)
        {
            writer.WriteElementString("lastmod", Sitemap, Phrases.Stamp(changed));
        }

        writer.WriteEndElement();
    }
}
