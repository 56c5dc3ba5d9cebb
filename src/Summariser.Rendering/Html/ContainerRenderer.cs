using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Html;

/// <summary>Writes the containers a document is made of: sections, panels, folded parts, the player and lines of the transcript.</summary>
internal sealed partial class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        renderer.EnsureLine();
        var words = (container.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (container.Info, words)
        {
            case ("section", [var id]) when Name().IsMatch(id):
                Wrap($"<section id=\"{id}\">", "</section>");
                break;
            case ("panel", ["contents"]):
                Wrap("<nav aria-label=\"Contents\">", "</nav>");
                break;
            case ("panel", [var kind]) when Name().IsMatch(kind):
                Wrap($"<div class=\"{kind}\">", "</div>");
                break;
            case ("said", [var id, var start, var end]) when Name().IsMatch(id) && Seconds().IsMatch(start) && Seconds().IsMatch(end):
                Wrap($"<div class=\"said\" id=\"{id}\" data-start=\"{start}\" data-end=\"{end}\">", "</div>");
                break;
            case ("details", []):
                WriteDetails(renderer, container);
                break;
            case ("player", []):
                WritePlayer(renderer, container);
                break;
            default:
                Wrap("<div>", "</div>");
                break;
        }

        void Wrap(string open, string close)
        {
            renderer.WriteLine(open);
            renderer.WriteChildren(container);
            renderer.EnsureLine();
            renderer.WriteLine(close);
        }
    }

    private static void WriteDetails(HtmlRenderer renderer, CustomContainer container)
    {
        renderer.Write("<details><summary>");
        var title = container.Count > 0 ? container[0] as ParagraphBlock : null;
        if (title is not null)
        {
            renderer.WriteLeafInline(title);
        }

        renderer.WriteLine("</summary>");
        foreach (var block in container.Skip(title is null ? 0 : 1))
        {
            renderer.Render(block);
        }

        renderer.EnsureLine();
        renderer.WriteLine("</details>");
    }

    private static void WritePlayer(HtmlRenderer renderer, CustomContainer container)
    {
        var href = container.Descendants<LinkInline>().FirstOrDefault()?.Url;
        renderer.WriteLine("<div class=\"player\">");
        if (SafeLink.MayStand(href))
        {
            var element = MediaLinks.IsAudio(href!) ? "audio" : "video";
            renderer.Write($"<{element} controls preload=\"metadata\" aria-label=\"Recording of the meeting\" src=\"")
                .WriteEscapeUrl(href).WriteLine($"\"></{element}>");
        }

        renderer.WriteChildren(container);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{1,3})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Seconds();
}
