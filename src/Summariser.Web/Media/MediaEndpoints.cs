using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Web.Access;

namespace Summariser.Web.Media;

/// <summary>Recordings in parts, as players ask for them, and their captions.</summary>
internal static class MediaEndpoints
{
    public static void AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<PublicRecordings>().AddSingleton<MediaAccess>().AddSingleton<CopyMaker>();
        services.AddHostedService(provider => provider.GetRequiredService<CopyMaker>());
    }

    public static void MapMedia(this IEndpointRouteBuilder routes)
    {
        var media = routes.MapGroup("/media/{id:guid}").HoldToTable().ExcludeFromDescription();
        media.MapGet("", SendAsync);
        media.MapMethods("", [HttpMethods.Head], SendAsync);
        media.MapGet("/captions.vtt", CaptionsAsync);
    }

    /// <summary>The recording, or the part of it that is asked for (RFC 9110, range requests), under a tag that is its content's digest.</summary>
    internal static async Task<IResult> SendAsync(Guid id, HttpContext context, MediaAccess access, IFileStore files, CancellationToken cancel)
    {
        if (await access.RecordingAsync(id, await MediaAccess.VisitorAsync(context), cancel) is not { } file) return TypedResults.NotFound();
        var type = MediaTypes.Of(file);

        // What the public may hear can change at any time, so every use is asked for again; the tag makes that cheap.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.Cookie;
        var path = files.PathOf(file);
        return TypedResults.PhysicalFile(
            path, type, fileDownloadName: type == MediaTypes.Bytes ? "recording" : null, new DateTimeOffset(File.GetLastWriteTimeUtc(path)),
            new EntityTagHeaderValue($"\"{file.Digest}\""), enableRangeProcessing: true);
    }

    internal static async Task<IResult> CaptionsAsync(Guid id, HttpContext context, MediaAccess access, ICaptionWriter captions, CancellationToken cancel)
    {
        if (await access.SummaryAsync(id, await MediaAccess.VisitorAsync(context), cancel) is not { } summary) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.Cookie;
        return TypedResults.Text(captions.Write(summary.Transcript), "text/vtt; charset=utf-8");
    }
}
