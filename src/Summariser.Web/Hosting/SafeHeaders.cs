using Microsoft.AspNetCore.Http;

namespace Summariser.Web.Hosting;

/// <summary>What a browser is told about every answer.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private const string ForPrograms = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private const string ForPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' https:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = Problems.IsForPrograms(context.Request.Path) ? ForPrograms : ForPages;
        return next(context);
    }
}
