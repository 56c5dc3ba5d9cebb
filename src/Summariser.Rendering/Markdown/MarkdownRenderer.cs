using Summariser.Rendering.Blocks;
using Summariser.Rendering.Documents;

namespace Summariser.Rendering.Markdown;

/// <summary>Writes a document as Markdown that any CommonMark reader shows well and a person can read as it is.</summary>
public static class MarkdownRenderer
{
    /// <summary>The document under its council's name; LF line ends.</summary>
    public static string Render(SummaryDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var council = document.Council.Length == 0 ? [] : new Block[] { new Paragraph([new PlainRun(document.Council)]) };
        return Render([.. council, .. document.Blocks], MarkdownDialect.Plain);
    }

    /// <summary>Blocks in a dialect; LF line ends.</summary>
    internal static string Render(IReadOnlyList<Block> blocks, MarkdownDialect dialect)
    {
        var writer = new MarkdownWriter(dialect);
        writer.Write(blocks);
        return writer.ToString();
    }
}

/// <summary>Which Markdown is written.</summary>
internal enum MarkdownDialect
{
    /// <summary>CommonMark for people: panels are quotations, and folded matter is left out.</summary>
    Plain,

    /// <summary>CommonMark with containers (":::") that keep sections, panels and ids for the page made of it.</summary>
    Contained,
}
