using System.Text;
using AngleSharp.Dom;

namespace Summariser.Agendas.Import.Html;

/// <summary>The text of a part of a page as a reader sees it: one line a paragraph, list entries with their mark.</summary>
internal static class PageText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "title", "select", "option", "textarea", "svg", "object", "iframe", "button",
    };

    /// <summary>The lines of a part of a page.</summary>
    /// <param name="part">The part.</param>
    /// <param name="leaveOut">True for the elements to pass over.</param>
    /// <param name="markHeadings">Whether headings begin with Markdown's marks ("## ").</param>
    public static IReadOnlyList<string> Lines(INode part, Func<IElement, bool>? leaveOut = null, bool markHeadings = false)
    {
        var (lines, line, numbers) = (new List<string>(), new StringBuilder(), new Dictionary<INode, int>());
        // Siblings are reached by index: asking a node for its next sibling searches the parent's whole list.
        var path = new Stack<(INode Node, int Next)>();
        if (Enter(part)) path.Push((part, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            path.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (Enter(child)) path.Push((child, 0));
        }

        Flush();
        return lines;

        bool Enter(INode entered)
        {
            if (entered is IText text) line.Append(text.Data.Replace('\n', ' ').Replace('\r', ' '));
            if (entered is not IElement element) return entered is not IComment;
            if (element != part && (IsHidden(element) || leaveOut?.Invoke(element) == true)) return false;
            if (Blocks.Contains(element.LocalName) || element.LocalName == "br") Flush();
            if (markHeadings && element.LocalName is ['h', >= '1' and <= '6']) line.Append('#', element.LocalName[1] - '0').Append(' ');
            if (element.LocalName == "li") line.Append(MarkOf(element, numbers));
            return true;
        }

        void Leave(INode left)
        {
            if (left is IElement element && Blocks.Contains(element.LocalName)) Flush();
        }

        void Flush()
        {
            if (TextLines.Clean(line.ToString()) is { Length: > 0 } clean && clean is not ("• " or "◦ ")) lines.Add(clean);
            line.Clear();
        }
    }

    /// <summary>The text of a part of a page on one line.</summary>
    public static string Line(INode part, Func<IElement, bool>? leaveOut = null) => TextLines.Collapse(string.Join(' ', Lines(part, leaveOut)));

    private static bool IsHidden(IElement element) => Unseen.Contains(element.LocalName) || element.ClassList.Contains("mgHide");

    private static string MarkOf(IElement entry, Dictionary<INode, int> numbers)
    {
        if (entry.ParentElement is not { LocalName: "ol" } list) return "• ";
        numbers[list] = numbers.GetValueOrDefault(list) + 1;
        return $"{numbers[list]}. ";
    }
}
