using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Summariser.Core.Json;

namespace Summariser.Web.Hosting;

/// <summary>Errors as application/problem+json (RFC 9457).</summary>
internal static class ProblemBody
{
    private static readonly Dictionary<int, (string Title, string Detail)> Words = new()
    {
        [400] = ("The request cannot be used", "Compare it with /api/v1/openapi.json."),
        [401] = ("A key is needed", "Send a key that is in force, as the header 'Authorization: Bearer …'."),
        [403] = ("This key may not do that", "Ask who runs the service for a key that may."),
        [404] = ("There is nothing here", "It does not exist, or this key may not see it."),
        [405] = ("That cannot be done with this address", "Compare the request with /api/v1/openapi.json."),
        [406] = ("There is no such form of this", "Compare the request with /api/v1/openapi.json."),
        [408] = ("The request came too slowly", "Try again on a better line."),
        [409] = ("Not in this state", "Look at the meeting's status first."),
        [412] = ("This version of the upload protocol is not spoken here", "Send the header 'Tus-Resumable: 1.0.0'."),
        [413] = ("The request is too large", "Send less, or have the limit raised."),
        [415] = ("This kind of content is not taken", "Compare the request with /api/v1/openapi.json."),
        [423] = ("Another piece of this upload is arriving", "Wait until it has ended, then ask how far the upload has come."),
        [429] = ("Too many requests", "Wait as long as the header Retry-After says."),
        [460] = ("The piece was damaged on its way", "Send it again."),
        [500] = ("Something went wrong that was not foreseen", "Tell who runs the service the number in 'trace'; the log has more under it."),
        [503] = ("The service cannot do this at present", "Try again later. /health/ready says what is missing."),
        [507] = ("There is no room for this upload", "Have room made on the service's disk, then try again."),
    };

    /// <summary>Writes an error unless an answer has begun already.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string? detail = null)
    {
        if (context.Response.HasStarted) return;
        var (title, usual) = Words.TryGetValue(status, out var words) ? words : ("The request cannot be served", "Compare it with /api/v1/openapi.json.");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        context.Response.Headers.CacheControl = "no-store";
        var problem = new Problem("about:blank", title, status, detail ?? usual, TraceOf(context));
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, ContractJson.Compact), context.RequestAborted);
    }

    /// <summary>The number under which a request is found in the log.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}

/// <summary>An error as the API tells it.</summary>
/// <param name="Type">Always about:blank.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Trace">The number under which the request is found in the log.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Trace);
