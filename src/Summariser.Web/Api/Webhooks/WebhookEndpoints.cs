using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Summariser.Core.Network;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Answers;
using Summariser.Web.Api.Meetings;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Webhooks;

/// <summary>Addresses that are told when a meeting's state changes.</summary>
internal static class WebhookEndpoints
{
    private const int LongestAddress = 2000;

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/webhooks").WithTags("Webhooks");
        webhooks.MapGet("", ListAsync).WithSummary("The webhooks, newest first.");
        webhooks.MapPost("", MakeAsync).WithSummary("Makes a webhook. Its secret is in the answer and cannot be had again.");
        webhooks.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Removes a webhook and the messages still waiting for it.");
    }

    internal static async Task<Fresh<IReadOnlyList<WebhookView>>> ListAsync(Caller caller, IWebhooks webhooks, CancellationToken cancel) =>
        Fresh.Json<IReadOnlyList<WebhookView>>(
            [.. (await webhooks.ListAsync(cancel)).Where(hook => IsFor(hook, caller)).Select(hook => WebhookView.Of(hook))], caller);

    internal static async Task<Created<WebhookView>> MakeAsync(
        WebhookRequest wanted, Caller caller, IWebhooks webhooks, WebOptions options, CancellationToken cancel)
    {
        var address = Check(wanted.Address, options.Webhooks.AllowPrivate);
        var (made, secret) = await webhooks.MakeAsync(address, caller.Within(wanted.Council), caller.Actor, cancel);
        return TypedResults.Created($"/api/v1/webhooks/{made.Id}", WebhookView.Of(made, secret));
    }

    internal static async Task<NoContent> RemoveAsync(Guid id, Caller caller, IWebhooks webhooks, CancellationToken cancel)
    {
        if (!(await webhooks.ListAsync(cancel)).Any(hook => hook.Id == id && IsFor(hook, caller))) throw MeetingAccess.NotFound();
        await webhooks.RemoveAsync(id, caller.Actor, cancel);
        return TypedResults.NoContent();
    }

    // A key for one council sees that council's webhooks; one for all councils hears of others' meetings and is not its business.
    private static bool IsFor(Webhook hook, Caller caller) => caller.CouncilKey is null || hook.CouncilKey == caller.CouncilKey;

    private static Uri Check(string? given, bool allowPrivate)
    {
        if (given is not { Length: > 0 and <= LongestAddress } || !Uri.TryCreate(given, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            throw new Refusal(StatusCodes.Status400BadRequest, "'address' begins with https:// or http:// and holds no user name and no #.");
        }

        // Names are looked up when they are used, for their answer may change; numbers can be told at once.
        return allowPrivate || !IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) || PublicAddress.IsPublic(number)
            ? address
            : throw new Refusal(StatusCodes.Status400BadRequest, "'address' is inside a private network, which this service does not talk to.");
    }
}

/// <summary>A webhook to make.</summary>
/// <param name="Address">Where messages are to be posted.</param>
/// <param name="Council">Key of the only council whose meetings it is to hear of; all of the key's when absent.</param>
internal sealed record WebhookRequest(string? Address, string? Council = null);

/// <summary>A webhook.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Address">Where messages are posted.</param>
/// <param name="Council">Key of the only council whose meetings it hears of.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Secret">What messages are signed with; only in the answer to its making.</param>
internal sealed record WebhookView(Guid Id, string Address, string? Council, DateTimeOffset MadeAt, string? Secret)
{
    public static WebhookView Of(Webhook hook, string? secret = null) => new(hook.Id, hook.Address.AbsoluteUri, hook.CouncilKey, hook.MadeAt, secret);
}
