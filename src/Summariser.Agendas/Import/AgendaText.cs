using System.Text.RegularExpressions;
using Summariser.Agendas.Import.Html;
using Summariser.Agendas.Import.Plain;
using Summariser.Agendas.Import.Service;
using Summariser.Core;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Import;

/// <summary>Reads an agenda from text, whichever of the known forms it has; the form is told by the content alone.</summary>
public static partial class AgendaText
{
    /// <summary>Enough of a text to tell its form.</summary>
    private const int Opening = 4096;

    /// <summary>Reads an agenda.</summary>
    /// <param name="content">A meeting's web page, its text, Markdown, an answer of modern.gov's web service, or the contract's JSON.</param>
    /// <param name="address">Where the content was read from, so that its links can be made absolute; null for a file.</param>
    /// <exception cref="InputException">The content holds no agenda.</exception>
    public static Agenda Read(string content, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = content.TrimStart('\ufeff', ' ', '\t', '\r', '\n', '\0');
        if (text.Length == 0) throw new InputException("There is nothing in it. Save the meeting's page again and give that file.");
        if (text[0] is '{' or '[') return JsonAgenda.Read(text);
        if (IsXml(text)) return ServiceAgenda.Read(text, address);
        if (Markup().IsMatch(text.Length > Opening ? text[..Opening] : text)) return HtmlAgenda.Read(text, address);
        return PlainAgenda.Read(text);
    }

    private static bool IsXml(string text)
    {
        var opening = text.Length > Opening ? text[..Opening] : text;
        return Service().IsMatch(opening) || (opening.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !Html().IsMatch(opening));
    }

    [GeneratedRegex(
        @"^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^<>]{0,1000}-->\s*)?<(?:\w{1,20}:)?(?:envelope|string|meeting|meetings|getmeeting\w{0,20}|attendance|" +
        @"attendees|getattendance\w{0,20})[\s/>]|^<!doctype\s+(?:[a-gi-z]|h[a-su-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Service();

    [GeneratedRegex(@"<(?:!doctype\s+)?html\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Html();

    [GeneratedRegex(
        @"<(?:!doctype\s+html|html|head|body|table|tr|div|section|main|p|ul|ol|h[1-6])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
