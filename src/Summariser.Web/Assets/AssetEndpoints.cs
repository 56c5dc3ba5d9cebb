using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Summariser.Web.Access;

namespace Summariser.Web.Assets;

/// <summary>Sends what pages are made of, compressed once and kept by browsers for ever.</summary>
internal static class AssetEndpoints
{
    private const string Robots = "User-agent: *\nDisallow: /account/\nDisallow: /api/\nDisallow: /desk\nDisallow: /health/\n";

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").HoldToTable().DisableRateLimiting().ExcludeFromDescription();
        files.MapGet("/assets/{hash}/{name}", Send);
        files.MapGet("/robots.txt", () => TypedResults.Text(Robots));
    }

    private static IResult Send(string hash, string name, PageAssets assets, HttpRequest request, HttpResponse response)
    {
        if (assets.Find(hash, name) is not { } asset) return TypedResults.NotFound();
        var (bytes, encoding) = Choose(asset, request.Headers.AcceptEncoding.ToString());
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        return TypedResults.Bytes(bytes, asset.MediaType);
    }

    private static (byte[] Bytes, string? Encoding) Choose(PageAsset asset, string accepted) =>
        asset.Brotli is { } brotli && Takes(accepted, "br") ? (brotli, "br")
        : asset.Gzip is { } gzip && Takes(accepted, "gzip") ? (gzip, "gzip")
        : (asset.Plain, null);

    private static bool Takes(string accepted, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(accepted.Split(','), out var taken)
        && taken.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
}
