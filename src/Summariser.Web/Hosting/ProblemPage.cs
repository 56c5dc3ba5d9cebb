using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Assets;

namespace Summariser.Web.Hosting;

/// <summary>Errors as a page. It is written without the pages' own machinery, which may be what failed.</summary>
internal static class ProblemPage
{
    private static readonly Dictionary<int, (string Title, string Detail)> Words = new()
    {
        [400] = ("This could not be understood", "Go back, load the page again and try once more."),
        [401] = ("You have been signed out", "Sign in in another tab. Then come back to this one and send what you had typed again."),
        [403] = ("You may not do this", "Your account has no permission for it. Ask who administers the service."),
        [404] = ("Page not found", "If you typed the address, check that it is right. If you followed a link, the page may have been moved or taken down."),
        [405] = ("This cannot be done here", "Go back, load the page again and try once more."),
        [408] = ("That took too long", "Try again on a better line."),
        [413] = ("That is too large", "Send less, or ask who runs the service to raise the limit."),
        [429] = ("Too many requests", "Wait a minute, then try again."),
        [503] = ("The service is not available", "Try again in a few minutes. Nothing you have saved is lost."),
    };

    /// <summary>Writes an error unless an answer has begun already.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string? detail = null)
    {
        if (context.Response.HasStarted) return;
        var (title, usual) = Words.TryGetValue(status, out var words)
            ? words
            : ("Something went wrong", $"Try again later. If it happens again, tell who runs the service this number: {ProblemBody.TraceOf(context)}");
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.WriteAsync(Html(context.RequestServices, title, detail ?? usual), context.RequestAborted);
    }

    private static string Html(IServiceProvider services, string title, string detail)
    {
        var assets = services.GetRequiredService<PageAssets>();
        var brand = services.GetRequiredService<WebOptions>().Brand;
        var encode = HtmlEncoder.Default;
        return $"""
            <!DOCTYPE html>
            <html class="govuk-template" lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>{encode.Encode(title)} – {encode.Encode(brand.Title)}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="{assets.Url("brand.css")}">
            <link rel="stylesheet" href="{assets.Url("site.css")}">
            </head>
            <body class="govuk-template__body">
            <header class="council-header"><div class="govuk-width-container council-header__row"><a class="council-header__home govuk-body" href="/">{encode.Encode(brand.Title)}</a></div></header>
            <div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
            <h1 class="govuk-heading-l">{encode.Encode(title)}</h1>
            <p class="govuk-body">{encode.Encode(detail)}</p>
            </main></div>
            </body>
            </html>
            """;
    }
}
