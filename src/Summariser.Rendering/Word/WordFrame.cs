using DocumentFormat.OpenXml.Packaging;
using Summariser.Rendering.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Rendering.Word;

/// <summary>What stands round the text of each page: its label and title above, its number below, the margins.</summary>
internal static class WordFrame
{
    /// <summary>Adds header and footer, and gives the size of pages (A4).</summary>
    public static W.SectionProperties Add(MainDocumentPart main, SummaryDocument document)
    {
        var header = main.AddNewPart<HeaderPart>("header");
        header.Header = new W.Header(WordWriter.Styled(WordStyles.Frame, WordWriter.Plain($"{document.Label} · {document.Title}")));
        var footer = main.AddNewPart<FooterPart>("footer");
        footer.Footer = new W.Footer(WordWriter.Styled(
            WordStyles.Frame, WordWriter.Plain("Page "), Field("PAGE"), WordWriter.Plain(" of "), Field("NUMPAGES")));
        return new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "header" },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "footer" },
            new W.PageSize { Width = 11906, Height = 16838 },
            new W.PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 });
    }

    private static W.SimpleField Field(string name) => new(WordWriter.Plain("1")) { Instruction = $" {name} " };
}
