using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Rendering.Word;

/// <summary>Links out of the document and within it.</summary>
internal sealed class WordLinks(MainDocumentPart main)
{
    // Word calls a document with a longer address damaged.
    private const int LongestAddress = 2000;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private int bookmarks;

    /// <summary>Runs as a link to an address; null where the address cannot stand in a document.</summary>
    public W.Hyperlink? Out(string href, string tip, W.Run shown)
    {
        if (href.Length > LongestAddress || !Uri.TryCreate(href, UriKind.RelativeOrAbsolute, out var address))
        {
            return null;
        }

        if (!known.TryGetValue(href, out var id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"link{known.Count + 1}");
            known[href] = id;
            main.AddHyperlinkRelationship(address, isExternal: true, id);
        }

        return new W.Hyperlink(shown) { Id = id, Tooltip = tip.Length > 0 ? tip : null, History = true };
    }

    /// <summary>Runs as a link to a place in the document.</summary>
    public static W.Hyperlink Within(string anchor, W.Run shown) => new(shown) { Anchor = NameOf(anchor), History = true };

    /// <summary>Marks a place, before and after what stands there; null when it is marked already.</summary>
    public (W.BookmarkStart Start, W.BookmarkEnd End)? Mark(string anchor)
    {
        if (!places.Add(anchor))
        {
            return null;
        }

        var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        return (new W.BookmarkStart { Id = id, Name = NameOf(anchor) }, new W.BookmarkEnd { Id = id });
    }

    // Word's names of places have no hyphens.
    private static string NameOf(string anchor) => anchor.Replace('-', '_');
}
