using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Meetings;

/// <summary>Spells the blocks of a document as parts of a public page, each statement with its source one tap away.</summary>
/// <param name="blocks">The blocks.</param>
/// <param name="texts">The words around them.</param>
/// <param name="sources">Writes what statements rest on.</param>
internal sealed class BlockWriter(IReadOnlyList<Block> blocks, Texts texts, SourceWriter sources) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var block in blocks) Write(block, writer, encoder);
    }

    private void Write(Block block, TextWriter writer, HtmlEncoder encoder)
    {
        switch (block)
        {
            case Heading heading:
                var level = Math.Clamp(heading.Level, 2, 6);
                writer.Write($"<h{level} class=\"govuk-heading-s\">");
                encoder.Encode(writer, texts.Known(heading.Text));
                writer.Write($"</h{level}>");
                break;
            case Paragraph paragraph:
                WriteLine("<div class=\"govuk-body statements\">", paragraph.Runs, "</div>", writer, encoder);
                break;
            case PointList list:
                writer.Write("<ul class=\"govuk-list govuk-list--bullet\">");
                foreach (var point in list.Points) WriteLine("<li>", point, "</li>", writer, encoder);
                writer.Write("</ul>");
                break;
            case NestedList list:
                WriteNested(list, writer, encoder);
                break;
            case Panel panel:
                writer.Write($"<div class=\"part part--{panel.Kind.ToString().ToLowerInvariant()}\">");
                foreach (var each in panel.Content) Write(each, writer, encoder);
                writer.Write("</div>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A public page has no place for this.");
        }
    }

    private void WriteNested(NestedList list, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<ul class=\"govuk-list govuk-list--bullet\">");
        foreach (var point in list.Points)
        {
            WriteLine("<li>", point.Line, "", writer, encoder);
            if (point.Under.Count > 0)
            {
                writer.Write("<ul class=\"govuk-list govuk-list--bullet\">");
                foreach (var under in point.Under) WriteLine("<li>", under, "</li>", writer, encoder);
                writer.Write("</ul>");
            }

            writer.Write("</li>");
        }

        writer.Write("</ul>");
    }

    // The moments of a statement follow it, perhaps after a word about who and when; its source stands where they would.
    private void WriteLine(string open, IReadOnlyList<Run> runs, string close, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(open);
        StatementRun? pending = null;
        foreach (var run in runs)
        {
            switch (run)
            {
                case StatementRun statement:
                    sources.Write(pending, writer, encoder);
                    encoder.Encode(writer, statement.Text);
                    pending = statement;
                    if (!sources.HasMoments(statement))
                    {
                        sources.Write(statement, writer, encoder);
                        pending = null;
                    }

                    break;
                case MomentRun:
                    sources.Write(pending, writer, encoder);
                    pending = null;
                    break;
                case StrongRun strong:
                    writer.Write("<strong>");
                    encoder.Encode(writer, texts.Known(strong.Text));
                    writer.Write("</strong>");
                    break;
                case LinkRun link when SafeLink.MayStand(link.Href):
                    writer.Write("<a class=\"govuk-link\" href=\"");
                    encoder.Encode(writer, link.Href);
                    writer.Write("\">");
                    encoder.Encode(writer, link.Text);
                    writer.Write("</a>");
                    break;
                default:
                    encoder.Encode(writer, texts.Known(run.Text));
                    break;
            }
        }

        sources.Write(pending, writer, encoder);
        writer.Write(close);
    }
}
