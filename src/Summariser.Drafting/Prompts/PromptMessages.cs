using System.Net;
using System.Xml;
using Microsoft.Extensions.AI;
using Summariser.Core;

namespace Summariser.Drafting.Prompts;

/// <summary>
/// Reads messages out of a filled prompt as Semantic Kernel's chat prompt parser does: the prompt is XML, each message element with a role
/// is one message, and its content is decoded only after the elements are known. A prompt without messages is one of the user's.
/// </summary>
internal static class PromptMessages
{
    private static readonly Dictionary<string, ChatRole> Roles = new(StringComparer.Ordinal)
    {
        ["system"] = ChatRole.System, ["user"] = ChatRole.User, ["assistant"] = ChatRole.Assistant,
    };

    /// <summary>The messages of a filled prompt.</summary>
    /// <exception cref="SummariserException">It is not well formed.</exception>
    public static IReadOnlyList<ChatMessage> Parse(string prompt, string filled)
    {
        if (!HasMessages(filled))
        {
            return [new ChatMessage(ChatRole.User, WebUtility.HtmlDecode(filled))];
        }

        try
        {
            return [.. Elements(filled).Select(element => new ChatMessage(Roles[element.GetAttribute("role")], Content(element)))];
        }
        catch (XmlException error)
        {
            throw new SummariserException($"The prompt {prompt} cannot be read once it is filled in: {error.Message}", error);
        }
    }

    /// <summary>Looks at a template whose values are left out.</summary>
    /// <exception cref="PromptSyntaxException">Its messages are not well formed.</exception>
    public static void Check(string template)
    {
        var decoded = WebUtility.HtmlDecode(template);
        if (!HasMessages(decoded))
        {
            return;
        }

        try
        {
            foreach (var element in Elements(decoded))
            {
                CheckElement(decoded, element);
            }
        }
        catch (XmlException error)
        {
            throw new PromptSyntaxException(error.LineNumber, $"{error.Message} Write &amp;lt; for a < and &amp;amp; for an & that belong to the text.");
        }
    }

    private static void CheckElement(string template, XmlElement element)
    {
        var role = element.GetAttribute("role");
        if (element.Name != "message" || !Roles.ContainsKey(role))
        {
            var at = template.IndexOf($"<{element.Name}", StringComparison.Ordinal);
            throw new PromptSyntaxException(
                template.AsSpan(0, Math.Max(at, 0)).Count('\n') + 1,
                element.Name != "message"
                    ? $"<{element.Name}> stands outside a message."
                    : $"a message has the role '{role}'. Roles are {string.Join(", ", Roles.Keys)}.");
        }
    }

    private static bool HasMessages(string text) => text.Contains("<message", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<XmlElement> Elements(string text)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.LoadXml($"<root>{text}</root>");
        return document.DocumentElement!.ChildNodes.OfType<XmlElement>();
    }

    private static string Content(XmlElement element) => WebUtility.HtmlDecode(element.InnerXml.Trim());
}
