using Microsoft.AspNetCore.Http;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public;

/// <summary>The addresses of the public's pages, whole, for whoever follows them from elsewhere.</summary>
/// <param name="options">The settings.</param>
internal sealed class PublicSite(WebOptions options)
{
    private readonly string? known = options.Public.Address.Length > 0 ? options.Public.Address.TrimEnd('/') : null;

    /// <summary>What addresses begin with: the settings' word, else what the caller asked.</summary>
    public string BaseOf(HttpRequest request) => known ?? $"{request.Scheme}://{request.Host}";

    /// <summary>The whole address of a path in a language.</summary>
    public Uri AddressOf(HttpRequest request, Language language, string path) => new(BaseOf(request) + language.Prefix + path);
}
