using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Access;

namespace Summariser.Web.Hosting;

/// <summary>The pages: where they are, and how browsers are known.</summary>
internal static class PageHosting
{
    /// <summary>Adds the pages of this assembly.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Visitor.Scheme, cookie =>
        {
            cookie.LoginPath = "/account/sign-in";
            cookie.AccessDeniedPath = PathString.Empty;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/")
            .AddApplicationPart(typeof(PageHosting).Assembly);
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
    }

    public static void MapPages(this IEndpointRouteBuilder routes) => routes.MapRazorPages().HoldToTable();
}
