using System.Net;
using System.Security.Cryptography;
using System.Text;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Markdown;

namespace Summariser.Rendering.Html;

/// <summary>
/// Writes a document as one HTML file that opens from disk: its style and script are inside, a content security policy allows nothing
/// else, and nothing is fetched but the recording.
/// </summary>
public static class HtmlPage
{
    private static readonly string Template = Read("page.html");
    private static readonly string Style = Read("page.css");
    private static readonly string Script = Read("player.js");

    /// <summary>The page; LF line ends.</summary>
    public static string Render(SummaryDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var title = document.Council.Length == 0 ? document.Title : $"{document.Title} - {document.Council}";
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["policy"] = WebUtility.HtmlEncode(Policy(document.MediaHref)),
            ["title"] = WebUtility.HtmlEncode($"{title} (AI Generated)"),
            ["style"] = Style,
            ["header"] = document.Council.Length == 0 ? "" : $"<header><p>{WebUtility.HtmlEncode(document.Council)}</p></header>",
            ["content"] = PageContent.Render(MarkdownRenderer.Render(document.Blocks, MarkdownDialect.Contained)),
            ["script"] = document.MediaHref is null ? "" : $"<script>{Script}</script>",
        };
        return Fill(parts);
    }

    // One pass from left to right, so that text which looks like a hole stays as it is.
    private static string Fill(Dictionary<string, string> parts)
    {
        var page = new StringBuilder();
        var pieces = Template.Split("{{");
        page.Append(pieces[0]);
        foreach (var piece in pieces.Skip(1))
        {
            var end = piece.IndexOf("}}", StringComparison.Ordinal);
            page.Append(parts[piece[..end]]).Append(piece, end + 2, piece.Length - end - 2);
        }

        return page.ToString();
    }

    private static string Policy(string? media)
    {
        var rules = new List<string> { "default-src 'none'", $"style-src {Hash(Style)}", "base-uri 'none'", "form-action 'none'" };
        if (media is not null)
        {
            rules.Add($"script-src {Hash(Script)}");
            rules.Add(Uri.TryCreate(media, UriKind.Absolute, out var address) && !address.IsFile
                ? $"media-src {address.GetLeftPart(UriPartial.Authority)}"
                : "media-src 'self' file:");
        }

        return string.Join("; ", rules);
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
