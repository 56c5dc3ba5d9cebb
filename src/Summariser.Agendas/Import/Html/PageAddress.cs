using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Summariser.Agendas.Import.Html;

/// <summary>Where a page came from, so that its relative links can be followed.</summary>
internal sealed partial class PageAddress
{
    private readonly Uri? linksFrom;

    /// <param name="page">The page.</param>
    /// <param name="known">The address the page was read from, or null when it came from a file.</param>
    public PageAddress(IHtmlDocument page, Uri? known)
    {
        Source = known ?? Web(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
            ?? Web(page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"))
            ?? SavedFrom(page);
        var stated = page.QuerySelector("base[href]")?.GetAttribute("href");
        linksFrom = stated is not null && Uri.TryCreate(Source, stated, out var from) && IsWeb(from) ? from : Web(stated) ?? Source;
    }

    /// <summary>The page's own address, or null when neither the caller nor the page says.</summary>
    public Uri? Source { get; }

    /// <summary>A link's target, absolute where the page's address is known; null for anything but a web link.</summary>
    public string? Resolve(string? link)
    {
        var target = link?.Trim();
        if (string.IsNullOrEmpty(target) || target.StartsWith('#')) return null;
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && !target.StartsWith('/')) return IsWeb(absolute) ? absolute.AbsoluteUri : null;
        if (linksFrom is null) return Scheme().IsMatch(target) ? null : target;
        return Uri.TryCreate(linksFrom, target, out var resolved) && IsWeb(resolved) ? resolved.AbsoluteUri : null;
    }

    /// <summary>True for an address of the web and for a relative one, false for scripts, data and other schemes.</summary>
    public static bool IsHarmless(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var absolute) && !link.StartsWith('/') ? IsWeb(absolute) : !Scheme().IsMatch(link.TrimStart());

    private static bool IsWeb(Uri address) => address.Scheme is "http" or "https";

    private static Uri? Web(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && IsWeb(address) ? address : null;

    private static Uri? SavedFrom(IHtmlDocument page)
    {
        // Browsers write it before the html element, or first inside it.
        var notes = page.ChildNodes.Concat(page.DocumentElement.ChildNodes).OfType<IComment>();
        return notes.Select(note => Saved().Match(note.Data)).Where(note => note.Success).Select(note => Web(note.Groups["address"].Value)).FirstOrDefault();
    }

    [GeneratedRegex(
        @"saved from url=\([0-9]+\)(?<address>\S+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Saved();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
