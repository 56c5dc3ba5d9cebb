using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Word;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Tests.Rendering.Word;

/// <summary>A Word document that was written, opened again.</summary>
internal sealed class OpenedDocument : IDisposable
{
    private readonly WordprocessingDocument word;

    private OpenedDocument(byte[] file) => word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public MainDocumentPart Main => word.MainDocumentPart!;

    public W.Body Body => Main.Document.Body!;

    /// <summary>Every part of the package.</summary>
    public IReadOnlyList<OpenXmlPart> Parts => [.. Main.Parts.Select(part => part.OpenXmlPart), word.CoreFilePropertiesPart!];

    /// <summary>What the validator says against every version of Word it knows.</summary>
    public IReadOnlyList<string> Errors =>
    [
        .. new[] { FileFormatVersions.Office2013, FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(word)).Select(error => $"{error.Path?.XPath}: {error.Description}"),
    ];

    public static byte[] File(MeetingSummary summary, RenderOptions? options = null) => WordRenderer.Render(SummaryDocument.Of(summary, options ?? new RenderOptions()));

    public static OpenedDocument Of(MeetingSummary summary, RenderOptions? options = null) => new(File(summary, options));

    /// <summary>The words of paragraphs in a style.</summary>
    public IReadOnlyList<string> In(string style) =>
        [.. Body.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(paragraph => paragraph.InnerText)];

    /// <summary>All words a reader sees.</summary>
    public string Text => string.Join('\n', Parts.Select(part => part.RootElement?.InnerText ?? "").Prepend(Body.InnerText));

    public void Dispose() => word.Dispose();
}
