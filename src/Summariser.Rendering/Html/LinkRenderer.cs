using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Html;

/// <summary>Writes links whose address may stand, and the words alone of all others. Pictures are never fetched: their words stand in.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var href = link.GetDynamicUrl?.Invoke() ?? link.Url;
        if (link.IsImage || !SafeLink.MayStand(href))
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(href).Write("\"");

        // Links to moments carry what they do as a title; "12:05" alone would say little to someone who hears the page.
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" class=\"moment\" aria-label=\"").WriteEscape(link.Title).Write("\"");
        }

        renderer.Write(">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}

/// <summary>Writes bare addresses as words: the documents made here spell every link out.</summary>
internal sealed class PlainAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link) => renderer.WriteEscape(link.Url);
}
