using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Summariser.Core;

namespace Summariser.Agendas.Import.Html;

/// <summary>
/// Parses a page without running scripts or loading anything. A page is refused when it nests or repeats elements beyond what any real
/// page does: the HTML algorithm's work grows with the square of the nesting, so a limit on depth keeps it linear.
/// </summary>
internal static class HtmlPage
{
    private const int MaximumDepth = 400;
    private const int MaximumElements = 100_000;

    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "class", "href", "title", "alt", "src", "name", "content", "property", "rel", "lang", "value", "type", "summary", "colspan",
    };

    /// <summary>Parses a page.</summary>
    /// <exception cref="InputException">The page is nested too deeply or has too many elements.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var (count, previous) = (0, (IElement?)null);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipScriptText = true,
            DisableElementPositionTracking = true,
            // Reading only what is used also spares the parser comparing thousands of made-up attributes with each other.
            ShouldEmitAttribute = (ref _, name) => Attributes.Contains(name.ToString()),
            OnCreated = (element, _) =>
            {
                if (++count > MaximumElements || IsTooDeep(previous)) throw TooComplex();
                previous = element;
            },
        });
        return parser.ParseDocument(html);
    }

    private static bool IsTooDeep(INode? node)
    {
        for (var depth = 0; node is not null; node = node.Parent)
        {
            if (++depth > MaximumDepth) return true;
        }

        return false;
    }

    private static InputException TooComplex() =>
        new("The page is nested too deeply or is too long to be an agenda page. Save the meeting's page again and give that file.");
}
