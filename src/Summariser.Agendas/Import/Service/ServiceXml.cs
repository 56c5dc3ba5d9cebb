using System.Xml;
using System.Xml.Linq;
using Summariser.Core;

namespace Summariser.Agendas.Import.Service;

/// <summary>Parses an answer of modern.gov's web service: no document types, nothing loaded, bounded depth and size.</summary>
internal static class ServiceXml
{
    private const int MaximumDepth = 64;
    private const int MaximumAttributes = 100;
    private const int MaximumLength = 20 * 1024 * 1024;
    private const int MaximumWrappings = 3;

    /// <summary>The answer's root, taken out of the string element or envelope that some sites wrap it in.</summary>
    /// <exception cref="InputException">The text is no well-formed XML, declares a document type, or is nested too deeply.</exception>
    public static XElement Parse(string text)
    {
        var root = Load(text);
        for (var wrapping = 0; wrapping < MaximumWrappings && Wrapped(root) is { } inner; wrapping++) root = Load(inner);
        return root;
    }

    /// <summary>The first descendant, or the element itself, with one of the names in any case and any namespace.</summary>
    public static XElement? Find(XElement within, params string[] names) =>
        names.Select(name => within.DescendantsAndSelf().FirstOrDefault(element => Is(element, name))).FirstOrDefault(element => element is not null);

    /// <summary>The text of a child element or attribute with one of the names, trimmed; null when there is none or it is empty.</summary>
    public static string? Text(XElement parent, params string[] names)
    {
        foreach (var name in names)
        {
            var text = parent.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value
                ?? parent.Elements().FirstOrDefault(element => Is(element, name))?.Value;
            if (!string.IsNullOrWhiteSpace(text)) return text.Trim();
        }

        return null;
    }

    /// <summary>The markup of a child element with one of the names, whether it was escaped or not; null when there is none.</summary>
    public static string? Markup(XElement parent, params string[] names)
    {
        var filled = parent.Elements().Where(element => !string.IsNullOrWhiteSpace(element.Value)).ToArray();
        var found = names.Select(name => Array.Find(filled, element => Is(element, name))).FirstOrDefault(element => element is not null);
        return found is null ? null : found.HasElements ? string.Concat(found.Nodes()) : found.Value;
    }

    /// <summary>True when an element has a name, whatever its case and namespace.</summary>
    public static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Wrapped(XElement root)
    {
        var holder = root.DescendantsAndSelf().FirstOrDefault(element => !element.HasElements && element.Value.TrimStart().StartsWith('<'));
        if (holder is null) return null;
        var isAlone = root.DescendantsAndSelf().All(element => element == holder || element.Elements().Take(2).Count() == 1);
        return isAlone ? holder.Value.Trim() : null;
    }

    private static XElement Load(string text)
    {
        try
        {
            using (var reader = Reader(text))
            {
                while (reader.Read())
                {
                    if (reader.Depth <= MaximumDepth && reader.AttributeCount <= MaximumAttributes) continue;
                    throw new InputException("The XML is nested too deeply to be a meeting. Give the web service's own answer.");
                }
            }

            using var again = Reader(text);
            return XDocument.Load(again).Root!;
        }
        catch (XmlException error)
        {
            throw new InputException(
                $"The XML cannot be read (line {error.LineNumber}). Save the web service's answer again, or give the meeting's web page.", error);
        }
    }

    private static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaximumLength,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });
}
