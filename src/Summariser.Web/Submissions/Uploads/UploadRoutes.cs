using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Summariser.Web.Submissions.Uploads;

/// <summary>Where uploads are sent.</summary>
internal static class UploadRoutes
{
    private const string Path = "/uploads";

    /// <summary>Maps the protocol under "/uploads" of a group.</summary>
    /// <param name="routes">The group.</param>
    /// <param name="ownerOf">Whose the uploads are.</param>
    public static void MapUploads(this IEndpointRouteBuilder routes, Func<HttpContext, string> ownerOf)
    {
        var uploads = routes.MapGroup(Path).WithTags("Uploads");
        uploads.MapMethods("", [HttpMethods.Options], (HttpContext context, TusServer tus) => tus.Discover(context))
            .WithSummary("What of the upload protocol tus 1.0 is spoken here.");
        uploads.MapPost("", (HttpContext context, TusServer tus) => tus.CreateAsync(context, ownerOf(context)))
            .WithSummary("Begins the upload of a recording, by the protocol tus 1.0.").Produces(StatusCodes.Status201Created);
        uploads.MapMethods("/{id:guid}", [HttpMethods.Head], (Guid id, HttpContext context, TusServer tus) => tus.TellAsync(context, id, ownerOf(context)))
            .WithSummary("How far an upload has come.");
        uploads.MapPatch("/{id:guid}", (Guid id, HttpContext context, TusServer tus) => tus.AppendAsync(context, id, ownerOf(context)))
            .WithSummary("Adds a piece to an upload.").Produces(StatusCodes.Status204NoContent);
        uploads.MapDelete("/{id:guid}", (Guid id, HttpContext context, TusServer tus) => tus.RemoveAsync(context, id, ownerOf(context)))
            .WithSummary("Gives an upload up.").Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>Lets callers behind proxies that know only GET and POST say in a header which method they mean, as the protocol asks.</summary>
    public static IApplicationBuilder UseUploadMethods(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Headers.ContainsKey(TusHeaders.Resumable) && context.Request.Path.Value!.Contains($"{Path}/", StringComparison.Ordinal),
        uploads => uploads.UseHttpMethodOverride());
}
