using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Summariser.Web.Access;

namespace Summariser.Web.Health;

/// <summary>For load balancers and watchers: whether the process lives, and whether it can work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").HoldToTable().DisableRateLimiting().ExcludeFromDescription();
        health.MapGet("/live", () => TypedResults.Text("live"));
        health.MapGet("/ready", ReadyAsync);
    }

    internal static async Task<IResult> ReadyAsync(HttpResponse response, Readiness readiness, CancellationToken cancel)
    {
        var parts = await readiness.AskAsync(cancel);
        response.Headers.CacheControl = "no-store";
        var missing = parts.Where(part => part.Problem is not null).ToArray();
        return TypedResults.Json(
            new ReadyView(missing.Length == 0, missing),
            statusCode: missing.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>Whether the service can work.</summary>
/// <param name="Ready">Whether it can.</param>
/// <param name="Missing">What is missing, part by part.</param>
internal sealed record ReadyView(bool Ready, IReadOnlyList<PartView> Missing);
