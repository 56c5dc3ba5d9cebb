using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace Summariser.Rendering.Html;

/// <summary>Turns Markdown into the inside of a page. HTML in it is shown as text, and only addresses that may stand become links.</summary>
internal static class PageContent
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseCustomContainers().DisableHtml().Build();

    public static string Render(string markdown)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(output);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlCustomContainerRenderer>(new ContainerRenderer());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new PlainAutolinkRenderer());
        renderer.Render(global::Markdig.Markdown.Parse(markdown, Pipeline));
        return output.ToString();
    }
}
