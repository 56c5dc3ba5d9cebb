using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Meetings;
using Summariser.Web.Hosting;

namespace Summariser.Web.Submissions;

/// <summary>Tells a page that something happened to its meeting. What happened, the page asks for; words are never in an event.</summary>
internal static class ProgressEvents
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/desk/meetings/{id:guid}/events", WatchAsync).ExcludeFromDescription().HoldToTable();

    private static async Task<ServerSentEventsResult<NewsView>> WatchAsync(
        Guid id, long? after, HttpContext context, Visitor visitor, IMeetings meetings, INews news, IHostApplicationLifetime life, TimeProvider clock, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } found || !visitor.MaySubmit(found.CouncilKey)) throw new Refusal(StatusCodes.Status404NotFound);
        var last = long.TryParse(context.Request.Headers["Last-Event-ID"], out var heard) ? heard : after ?? 0;
        return TypedResults.ServerSentEvents(EventStream.OfAsync(stop => news.WatchAsync(id, Math.Max(last, 0), stop), clock, life.ApplicationStopping, cancel));
    }
}
