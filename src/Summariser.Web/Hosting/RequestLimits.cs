using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Accounts;

namespace Summariser.Web.Hosting;

/// <summary>How many requests a caller may make: by address before anything is looked up, by the key that is shown, and once more by address
/// where passwords and codes are tried.</summary>
internal static class RequestLimits
{
    /// <summary>The policy for readers' reports of mistakes.</summary>
    public const string Reports = "reports";

    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services, WebLimits limits, AccountOptions accounts) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Of(AddressOf(context), limits.RequestsAMinuteByAddress)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => KeyOf(context) is { } key
                ? Of(key, limits.RequestsAMinuteByKey)
                : RateLimitPartition.GetNoLimiter("")),
            PartitionedRateLimiter.Create<HttpContext, string>(context => IsAttempt(context.Request)
                ? Of(AddressOf(context), accounts.AttemptsAMinuteByAddress)
                : RateLimitPartition.GetNoLimiter("")));
        limiter.AddPolicy(Reports, context => HttpMethods.IsPost(context.Request.Method)
            ? Of($"report {AddressOf(context)}", limits.ReportsAnHourByAddress, TimeSpan.FromHours(1))
            : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window / Segments;
            rejected.HttpContext.Response.Headers.RetryAfter = $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds))}";
            return ValueTask.CompletedTask;
        };
    });

    private static bool IsAttempt(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase);

    private static RateLimitPartition<string> Of(string caller, int requests) => Of(caller, requests, Window);

    private static RateLimitPartition<string> Of(string caller, int requests, TimeSpan window) =>
        RateLimitPartition.GetSlidingWindowLimiter(caller, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = requests,
            Window = window,
            SegmentsPerWindow = Segments,
        });

    // One household or office has a whole /64 of the newer addresses.
    private static string AddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address ? "local"
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.GetAddressBytes() is { Length: 16 } bytes ? Convert.ToHexString(bytes.AsSpan(0, 8))
        : address.ToString();

    // The limiter's table holds no secret.
    private static string? KeyOf(HttpContext context) =>
        context.Request.Headers.Authorization is [{ Length: > 0 } shown] ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(shown))) : null;
}
