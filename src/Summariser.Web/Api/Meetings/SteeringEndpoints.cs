using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Meetings;

/// <summary>Steering the work on a meeting. Each answers with the meeting's status afterwards.</summary>
internal static class SteeringEndpoints
{
    public static void MapSteering(this IEndpointRouteBuilder routes)
    {
        var meetings = routes.MapGroup("/meetings/{id:guid}").WithTags("Work");
        meetings.MapPost("/cancel", CancelAsync).WithSummary("Stops the work on a meeting.");
        meetings.MapPost("/pause", PauseAsync).WithSummary("Holds the work back after what is under way.");
        meetings.MapPost("/resume", ResumeAsync).WithSummary("Goes on with paused work.");
        meetings.MapPost("/retry", RetryAsync).WithSummary("Begins failed or cancelled work again, keeping what is finished; or all from a stage on.");
        meetings.MapPut("/priority", PrioritiseAsync).WithSummary("Changes how urgent a meeting is.");
    }

    internal static Task<Ok<StatusView>> CancelAsync(Guid id, Caller caller, MeetingAccess access, IWorkQueue queue, CancellationToken cancel) =>
        SteerAsync(id, caller, access, () => queue.CancelAsync(id, caller.Actor, cancel), cancel);

    internal static Task<Ok<StatusView>> PauseAsync(Guid id, Caller caller, MeetingAccess access, IWorkQueue queue, CancellationToken cancel) =>
        SteerAsync(id, caller, access, () => queue.PauseAsync(id, caller.Actor, cancel), cancel);

    internal static Task<Ok<StatusView>> ResumeAsync(Guid id, Caller caller, MeetingAccess access, IWorkQueue queue, CancellationToken cancel) =>
        SteerAsync(id, caller, access, () => queue.ResumeAsync(id, caller.Actor, cancel), cancel);

    internal static Task<Ok<StatusView>> RetryAsync(
        Guid id, string? from, Caller caller, MeetingAccess access, IWorkQueue queue, CancellationToken cancel) =>
        SteerAsync(id, caller, access, () => queue.RetryAsync(id, from, caller.Actor, cancel), cancel);

    internal static Task<Ok<StatusView>> PrioritiseAsync(
        Guid id, PriorityRequest wanted, Caller caller, MeetingAccess access, IWorkQueue queue, CancellationToken cancel) =>
        wanted.Priority is >= PriorityRequest.Least and <= PriorityRequest.Most
            ? SteerAsync(id, caller, access, () => queue.PrioritiseAsync(id, wanted.Priority, caller.Actor, cancel), cancel)
            : throw new Refusal(StatusCodes.Status400BadRequest, $"'priority' is a whole number from {PriorityRequest.Least} to {PriorityRequest.Most}.");

    private static async Task<Ok<StatusView>> SteerAsync(Guid id, Caller caller, MeetingAccess access, Func<Task> steer, CancellationToken cancel)
    {
        await access.FollowAsync(id, caller, cancel);
        try
        {
            await steer();
        }
        catch (InputException error)
        {
            throw new Refusal(StatusCodes.Status409Conflict, error.Message, error);
        }

        return TypedResults.Ok(StatusView.Of(await access.FollowAsync(id, caller, cancel)));
    }
}

/// <summary>How urgent a meeting is to be.</summary>
/// <param name="Priority">Higher ones are begun first; 0 is ordinary.</param>
internal sealed record PriorityRequest([property: Range(PriorityRequest.Least, PriorityRequest.Most)] int Priority)
{
    public const int Least = -100;
    public const int Most = 100;
}
