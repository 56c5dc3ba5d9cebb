using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Answers;

namespace Summariser.Web.Api.Registers;

/// <summary>Decisions, actions and words across meetings.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Across meetings");
        group.MapGet("/decisions", DecisionsAsync).WithSummary("Decisions across meetings, newest first.");
        group.MapGet("/actions", ActionsAsync).WithSummary("Actions across meetings, newest first.");
        group.MapGet("/search", SearchAsync).WithSummary("Words in summaries, decisions and transcripts, best first.");
    }

    internal static async Task<Fresh<ListView<DecisionView>>> DecisionsAsync(
        [AsParameters] RegisterFilter filter, Caller caller, ISearch search, CancellationToken cancel)
    {
        var found = await search.DecisionsAsync(filter.Query(caller), cancel);
        return Fresh.Json(new ListView<DecisionView>([.. found.Rows.Where(row => caller.MaySee(row.Meeting)).Select(DecisionView.Of)], found.Total), caller);
    }

    internal static async Task<Fresh<ListView<ActionView>>> ActionsAsync(
        [AsParameters] RegisterFilter filter, Caller caller, ISearch search, CancellationToken cancel)
    {
        var found = await search.ActionsAsync(filter.Query(caller), cancel);
        return Fresh.Json(new ListView<ActionView>([.. found.Rows.Where(row => caller.MaySee(row.Meeting)).Select(ActionView.Of)], found.Total), caller);
    }

    internal static async Task<Fresh<ListView<HitView>>> SearchAsync(
        [AsParameters] SearchFilter filter, Caller caller, ISearch search, CancellationToken cancel)
    {
        var found = await search.FindAsync(filter.Query(caller), cancel);
        return Fresh.Json(new ListView<HitView>([.. found.Rows.Where(row => caller.MaySee(row.Meeting)).Select(HitView.Of)], found.Total), caller);
    }
}
