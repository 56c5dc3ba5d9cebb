using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Accounts.Identity;

namespace Summariser.Tests.Web.Support;

/// <summary>A browser in which somebody is signed in.</summary>
internal static class SignedIn
{
    /// <summary>
    /// A browser in which somebody of these roles ("clerk", "submitter@harbour") is signed in. It follows no redirects. Their name is "Pat" and the
    /// roles ("Pat clerk"), unless another is given.
    /// </summary>
    public static async Task<HttpClient> AsAsync(RunningService service, params string[] roles) => (await AsUserAsync(service, roles)).Browser;

    /// <summary>The same, with the user.</summary>
    public static async Task<(HttpClient Browser, User User)> AsUserAsync(RunningService service, string[] roles, string? name = null)
    {
        var called = name ?? $"Pat {string.Join(' ', roles)}".Trim();
        var email = $"{AddressKey.Of(called, "nobody")}@harbour.example";
        var user = await service.Users.FindAsync(email, CancellationToken.None) ?? await service.Users.AddAsync(
            new NewUser(called, email, [.. roles.Select(role => RoleGrant.Parse(role)!)]), new AuditNote(Actor.Program, "user-added"), CancellationToken.None);
        return (Browser(service, user), user);
    }

    /// <summary>A browser in which nobody is signed in yet. It follows no redirects and keeps cookies.</summary>
    public static HttpClient Nobody(RunningService service) => Browser(service, user: null);

    /// <summary>A browser in which a user is signed in.</summary>
    public static HttpClient Browser(RunningService service, User? user)
    {
        var cookies = new CookieContainer();
        if (user is not null) cookies.Add(service.Address, SessionOf(service, user));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = service.Address };
    }

    private static Cookie SessionOf(RunningService service, User user)
    {
        var cookie = service.App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Visitor.Scheme);
        var now = service.App.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = new AuthenticationTicket(
            AccountClaims.PrincipalOf(user), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, Visitor.Scheme);
        return new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(session), "/");
    }
}
