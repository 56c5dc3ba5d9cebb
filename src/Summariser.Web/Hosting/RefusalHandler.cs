using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Summariser.Core;

namespace Summariser.Web.Hosting;

/// <summary>Turns errors into answers. Only a <see cref="Refusal"/> speaks for itself: other messages may hold paths of the machine.</summary>
internal sealed class RefusalHandler(ILogger<RefusalHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var trace = ProblemBody.TraceOf(httpContext);
        switch (exception)
        {
            case Refusal refusal:
                await Problems.WriteAsync(httpContext, refusal.Status, refusal.Detail);
                break;
            case BadHttpRequestException bad:
                await Problems.WriteAsync(httpContext, bad.StatusCode);
                break;
            case SummariserException { IsTransient: true } or MissingComponentException or OperationCanceledException:
                logger.Unserved(trace, exception.GetType().Name);
                httpContext.Response.Headers.RetryAfter = "30";
                await Problems.WriteAsync(httpContext, StatusCodes.Status503ServiceUnavailable);
                break;
            default:
                logger.Unforeseen(trace, exception.GetType().FullName!, exception.StackTrace ?? "");
                await Problems.WriteAsync(httpContext, StatusCodes.Status500InternalServerError);
                break;
        }

        return true;
    }
}
