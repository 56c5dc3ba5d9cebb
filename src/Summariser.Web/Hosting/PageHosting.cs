using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Access;
using Summariser.Web.Accounts;

namespace Summariser.Web.Hosting;

/// <summary>The pages: where they are, and what is known of who reads them.</summary>
internal static class PageHosting
{
    /// <summary>Adds the pages of this assembly.</summary>
    public static void AddPages(this IServiceCollection services, AccountOptions accounts)
    {
        services.AddAccounts(accounts);
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "summariser-form";
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/")
            .AddApplicationPart(typeof(PageHosting).Assembly)
            .AddMvcOptions(mvc => mvc.Filters.Add<HandledOnly>());
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
    }

    public static void MapPages(this IEndpointRouteBuilder routes) => routes.MapRazorPages().HoldToTable();
}
