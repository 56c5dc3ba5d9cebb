using System.Xml;
using Summariser.Core.Language;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Feeds;

/// <summary>Writes feeds as Atom (RFC 4287). The same feed is always the same bytes.</summary>
public static class AtomWriter
{
    /// <summary>The type to send it as.</summary>
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed in UTF-8.</summary>
    public static byte[] Write(AtomFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var entries = feed.Entries.OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToArray();
        return XmlDocuments.Write(writer =>
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteAttributeString("xml", "lang", null, "en-GB");
            Text(writer, "id", feed.Id);
            Text(writer, "title", Shown(feed.Title));
            if (PlainText.Clean(feed.Subtitle) is { Length: > 0 } subtitle)
            {
                Text(writer, "subtitle", subtitle);
            }

            Text(writer, "updated", Phrases.Stamp(entries.Length > 0 ? entries[0].Updated : feed.Updated));
            Link(writer, "self", "application/atom+xml", feed.Self);
            Link(writer, "alternate", "text/html", feed.Page);
            writer.WriteStartElement("author", Atom);
            Text(writer, "name", Shown(feed.Author));
            writer.WriteEndElement();
            foreach (var entry in entries)
            {
                Entry(writer, entry);
            }

            writer.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter writer, AtomEntry entry)
    {
        writer.WriteStartElement("entry", Atom);
        Text(writer, "id", entry.Id);
        Text(writer, "title", Shown(entry.Title));
        Link(writer, "alternate", "text/html", entry.Page);
        Text(writer, "published", Phrases.Stamp(entry.Published));
        Text(writer, "updated", Phrases.Stamp(entry.Updated));
        if (PlainText.Clean(entry.Summary) is { Length: > 0 } summary)
        {
            Text(writer, "summary", summary);
        }

        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string relation, string type, Uri address)
    {
        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", address.AbsoluteUri);
        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string name, string text) => writer.WriteElementString(name, Atom, text);

    // A title has to be there, and readers show nothing for an empty one.
    private static string Shown(string text) => PlainText.Clean(text) is { Length: > 0 } clean ? clean : "Untitled";
}
