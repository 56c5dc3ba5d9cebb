using System.Text.RegularExpressions;

namespace Summariser.Web.Export;

/// <summary>An address within the site.</summary>
/// <param name="Path">The path, beginning with a slash, percent-encoded.</param>
/// <param name="Query">The query with its question mark; empty for none.</param>
/// <param name="Fragment">The fragment without its mark; empty for none.</param>
internal sealed partial record SiteAddress(string Path, string Query = "", string Fragment = "")
{
    private const string Welsh = "/cy";

    /// <summary>Whether what is there needs the running service, so that a copy cannot have it.</summary>
    public bool NeedsService => Words is [.., "report"] or ["reports" or "desk" or "account" or "api" or "health", ..];

    /// <summary>Whether it is the search.</summary>
    public bool IsSearch => Words is ["search"];

    /// <summary>Whether it is a recording.</summary>
    public bool IsRecording => Words is ["media", _];

    // The parts of the path, whatever the language.
    private string[] Words => (Path.StartsWith(Welsh + "/", StringComparison.Ordinal) ? Path[Welsh.Length..] : Path).Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The address that a link on a page leads to, or null when it leads out of the site.</summary>
    /// <param name="site">What the site is reached by, ending with a slash.</param>
    /// <param name="page">The page.</param>
    /// <param name="href">The link.</param>
    public static SiteAddress? Of(Uri site, SiteAddress page, string href)
    {
        // A link that begins with a slash means the site's beginning, which may itself lie under a path.
        var whole = href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal)
            ? new Uri(site, href[1..])
            : Uri.TryCreate(new Uri(site, page.Path[1..] + page.Query), href, out var found) ? found : null;
        return whole is null || !site.IsBaseOf(whole)
            ? null
            : new SiteAddress($"/{whole.AbsolutePath[site.AbsolutePath.Length..]}", Known(whole.Query), whole.Fragment.TrimStart('#'));
    }

    /// <summary>The file it becomes, as a relative path with slashes.</summary>
    /// <param name="ending">For a recording: the ending of its name.</param>
    public string File(string ending = "")
    {
        var path = Uri.UnescapeDataString(Path.Trim('/'));
        if (path.Length > 0 && path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal))
        {
            return path;
        }

        var page = Query.Length > 0 ? $"page-{Query[(Query.IndexOf('=', StringComparison.Ordinal) + 1)..]}/" : "";
        return IsRecording ? path + ending : path.Length == 0 ? $"{page}index.html" : $"{path}/{page}index.html";
    }

    // Later pages of a list are copied; what narrows a list down is not, so such links lead to the whole list.
    private static string Known(string query) => LaterPage().IsMatch(query) ? query : "";

    [GeneratedRegex(@"^\?page-number=[0-9]{1,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex LaterPage();
}
