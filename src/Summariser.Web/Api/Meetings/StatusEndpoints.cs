using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Answers;

namespace Summariser.Web.Api.Meetings;

/// <summary>Following a meeting on its way.</summary>
internal static class StatusEndpoints
{
    public static void MapStatus(this IEndpointRouteBuilder routes)
    {
        var meetings = routes.MapGroup("/meetings/{id:guid}").WithTags("Status");
        meetings.MapGet("/status", StatusAsync).WithSummary("How far a meeting has come.");
        meetings.MapGet("/events", EventsAsync)
            .WithSummary("What happens to a meeting, as server-sent events; the header Last-Event-ID goes on after an event.");
    }

    internal static async Task<Fresh<StatusView>> StatusAsync(Guid id, Caller caller, MeetingAccess access, CancellationToken cancel) =>
        Fresh.Json(StatusView.Of(await access.FollowAsync(id, caller, cancel)), caller);

    internal static async Task<ServerSentEventsResult<NewsView>> EventsAsync(
        Guid id, HttpContext context, Caller caller, MeetingAccess access, INews news, IHostApplicationLifetime life, TimeProvider clock, CancellationToken cancel)
    {
        await access.FollowAsync(id, caller, cancel);
        var after = long.TryParse(context.Request.Headers["Last-Event-ID"], out var last) ? Math.Max(last, 0) : 0;
        return TypedResults.ServerSentEvents(EventStream.OfAsync(stop => news.WatchAsync(id, after, stop), clock, life.ApplicationStopping, cancel));
    }
}
