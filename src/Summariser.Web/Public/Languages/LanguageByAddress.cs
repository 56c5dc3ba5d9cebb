using Microsoft.AspNetCore.Http;

namespace Summariser.Web.Public.Languages;

/// <summary>Takes the language off the front of an address, so that the same routes serve every language.</summary>
internal sealed class LanguageByAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(Language.Welsh.Prefix, StringComparison.Ordinal, out var rest))
        {
            context.Features.Set(Language.Welsh);
            context.Request.PathBase = context.Request.PathBase.Add(Language.Welsh.Prefix);
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        return next(context);
    }
}
