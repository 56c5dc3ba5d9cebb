namespace Summariser.Rendering.Wording;

/// <summary>Decides which addresses a page may link to. Everything else is shown as words without a link.</summary>
public static class SafeLink
{
    /// <summary>An http or https address in canonical, percent-encoded form; null for anything else and where it carries a user name.</summary>
    public static string? Web(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;

    /// <summary>A path relative to the page, percent-encoded so that no part of it can be read as a scheme, a host, a query or a fragment.</summary>
    public static string? File(string? path)
    {
        if (string.IsNullOrWhiteSpace(path) || path[0] is '/' or '\\' || path.Any(char.IsControl))
        {
            return null;
        }

        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>A web address or, failing that, a relative path.</summary>
    public static string? WebOrFile(string? href) => Web(href) ?? (HasScheme(href) ? null : File(href));

    /// <summary>Whether an address in a document may become a link: web addresses, relative paths and parts of the page itself.</summary>
    public static bool MayStand(string? href)
    {
        if (string.IsNullOrEmpty(href) || href.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)))
        {
            return false;
        }

        if (href.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || href.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A colon before the first slash would make what precedes it a scheme; two slashes or backslashes in front would make a host.
        var path = href.AsSpan(0, href.AsSpan().IndexOfAny('/', '#', '?') is var end and >= 0 ? end : href.Length);
        return path.IndexOf(':') < 0 && href[0] is not ('/' or '\\') && !href.Contains('\\', StringComparison.Ordinal);
    }

    private static bool HasScheme(string? href) => href is not null && href.Contains("://", StringComparison.Ordinal);
}
