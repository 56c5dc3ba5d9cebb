using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Summariser.Rendering.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Rendering.Word;

/// <summary>
/// Writes a document as Word reads it (Office Open XML, ISO/IEC 29500): real headings, links to the moments of the recording, the decisions
/// as a table. Nothing in it runs, and nothing outside it is fetched. The same document is always the same bytes.
/// </summary>
public static class WordRenderer
{
    /// <summary>The type to send it as.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The language the document says it is in.</summary>
    internal const string Language = "en-GB";

    /// <summary>The file.</summary>
    public static byte[] Render(SummaryDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>($"{MediaType}.main+xml", "main");
            AddProperties(word, document);
            AddDefinitions(main);
            main.Document = new W.Document(Body(main, document));
        }

        return StableZip.Of(package);
    }

    private static W.Body Body(MainDocumentPart main, SummaryDocument document)
    {
        var writer = new WordWriter(new WordLinks(main));
        var content = document.Council.Length == 0 ? [] : new OpenXmlElement[] { WordWriter.Styled(WordStyles.Facts, WordWriter.Plain(document.Council)) };
        var body = new W.Body([.. content, .. writer.Of(document)]);
        body.Append(WordFrame.Add(main, document));
        return body;
    }

    private static void AddDefinitions(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All();
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = WordLists.All();

        // Without it Word opens the document as one of an older version.
        var compatibility = new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" };
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new W.Settings(new W.Compatibility(compatibility));
    }

    // Written by hand, for the library gives this part another name each time.
    private static void AddProperties(WordprocessingDocument word, SummaryDocument document)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        using var stream = word.AddNewPart<CoreFilePropertiesPart>("properties").GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream);
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", Dublin, document.Title);
        writer.WriteElementString("dc", "subject", Dublin, document.Council);
        writer.WriteElementString("dc", "creator", Dublin, "Summariser");
        writer.WriteElementString("dc", "description", Dublin, document.Label);
        writer.WriteElementString("dc", "language", Dublin, Language);
        writer.WriteEndElement();
    }
}
