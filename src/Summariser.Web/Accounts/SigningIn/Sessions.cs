using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Accounts.Identity;

namespace Summariser.Web.Accounts.SigningIn;

/// <summary>Sessions: a signed and encrypted cookie, held against the store again and again.</summary>
internal static class Sessions
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(8);

    /// <summary>How long a session is believed: within a minute whoever was disabled is out, and whoever was given a role has it.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(30);

    /// <summary>Sets up the cookie of a session.</summary>
    public static void Configure(CookieAuthenticationOptions cookie)
    {
        Harden(cookie, "summariser");
        cookie.ExpireTimeSpan = Length;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.Events.OnRedirectToLogin = AskToSignInAsync;
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        cookie.Events.OnValidatePrincipal = CheckAsync;
    }

    /// <summary>Sets up a cookie that only this service's own pages send, and only over https where there is https.</summary>
    public static void Harden(CookieAuthenticationOptions cookie, string name)
    {
        cookie.CookieManager = new HostCookies();
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    // Only a page can be shown again after signing in; anything else that was sent would be lost on the way.
    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsGet(context.Request.Method)) return Answer(context.Response, StatusCodes.Status401Unauthorized);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Properties.IssuedUtc is { } issued && now - issued < Believed) return;
        var users = context.HttpContext.RequestServices.GetRequiredService<IUsers>();
        var user = AccountClaims.IdOf(context.Principal!) is { } id ? await users.FindAsync(id, context.HttpContext.RequestAborted) : null;
        if (user is null or { Disabled: true } || user.SecurityStamp != context.Principal!.FindFirst(AccountClaims.Stamp)?.Value)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Visitor.Scheme);
            return;
        }

        context.ReplacePrincipal(AccountClaims.PrincipalOf(user));
        context.ShouldRenew = true;

        // Renewing gives a session the length it had; one that may not grow is left with what remains of it.
        if (context.Properties.AllowRefresh == false) context.Properties.IssuedUtc = now;
    }
}
