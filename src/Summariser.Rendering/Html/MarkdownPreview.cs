using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace Summariser.Rendering.Html;

/// <summary>Shows Markdown that a person writes. HTML in it is shown as text, pictures as their words, and only addresses that may stand become links.</summary>
public static class MarkdownPreview
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The text as a piece of a page; LF line ends.</summary>
    public static string Render(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        using var output = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(output);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new PlainAutolinkRenderer());
        renderer.Render(global::Markdig.Markdown.Parse(markdown, Pipeline));
        return output.ToString();
    }
}
