using System.Globalization;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>Addresses of moments in a recording.</summary>
internal sealed class MediaLinks
{
    private static readonly string[] Audio = [".mp3", ".m4a", ".wav", ".flac", ".ogg", ".oga", ".opus", ".aac"];
    private readonly bool isPage;

    public MediaLinks(RenderOptions options)
    {
        isPage = options.MediaIsPage;
        Href = isPage ? SafeLink.Web(options.MediaHref) : SafeLink.WebOrFile(options.MediaHref)?.Split('#')[0];
    }

    /// <summary>The recording or its page, or null.</summary>
    public string? Href { get; }

    /// <summary>The file a browser can play, or null.</summary>
    public string? File => isPage ? null : Href;

    /// <summary>The page that shows the recording, or null.</summary>
    public string? Page => isPage ? Href : null;

    /// <summary>Whether a file's name says that it holds sound alone.</summary>
    public static bool IsAudio(string href) => Array.Exists(Audio, ending => href.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The recording at a second: a media fragment (W3C Media Fragments URI 1.0) for a file, the site's own way for the few video
    /// sites whose way is published, and null for other pages, which would open at the beginning.
    /// </summary>
    public string? At(double seconds)
    {
        var second = Phrases.Second(seconds).ToString(CultureInfo.InvariantCulture);
        if (Href is null || !isPage)
        {
            return Href is null ? null : $"{Href}#t={second}";
        }

        var page = new UriBuilder(Href) { Fragment = "" };
        switch (page.Host.Replace("www.", "", StringComparison.OrdinalIgnoreCase))
        {
            case "youtube.com" or "youtu.be":
                page.Query = page.Query.Length > 1 ? $"{page.Query[1..]}&t={second}s" : $"t={second}s";
                return page.Uri.AbsoluteUri;
            case "vimeo.com":
                page.Fragment = $"t={second}s";
                return page.Uri.AbsoluteUri;
            default:
                return null;
        }
    }
}
