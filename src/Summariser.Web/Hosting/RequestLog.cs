using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Telemetry;

namespace Summariser.Web.Hosting;

/// <summary>Writes a line a request: its route and not its path, for paths and queries hold what people look for.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider clock, ServiceMeter meter)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var began = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            if (status >= StatusCodes.Status500InternalServerError) meter.Error("request");

            // A page that stands ready may be sent thousands of times a second; the figures count it, and a line each would fill the disk.
            if (context.Features.Get<KeptAnswer>() is null) Write(context, status, clock.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private void Write(HttpContext context, int status, double milliseconds) => logger.Answered(
        HttpMethods.GetCanonicalizedValue(context.Request.Method) is { Length: <= 7 } method ? method : "other",
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none", status, milliseconds);
}
