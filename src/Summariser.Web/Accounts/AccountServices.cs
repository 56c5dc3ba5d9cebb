using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Access;
using Summariser.Web.Accounts.Identity;
using Summariser.Web.Accounts.SigningIn;
using Summariser.Web.Accounts.SignOn;

namespace Summariser.Web.Accounts;

/// <summary>What knows people at a browser: ASP.NET Core Identity over the port of users, and the cookies.</summary>
internal static class AccountServices
{
    private static readonly TimeSpan CodeWithin = TimeSpan.FromMinutes(5);

    public static void AddAccounts(this IServiceCollection services, AccountOptions options)
    {
        services.AddSingleton(options);
        services.AddAuthentication()
            .AddCookie(Visitor.Scheme, Sessions.Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Sessions.Harden(cookie, "summariser-code");
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (CodeWithin, false);
            });
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                identity.Tokens.AuthenticatorTokenProvider = AuthenticatorCodes.Name;
                identity.ClaimsIdentity.UserIdClaimType = AccountClaims.Id;
                identity.ClaimsIdentity.SecurityStampClaimType = AccountClaims.Stamp;
            })
            .AddUserStore<AccountStore>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddTokenProvider<AuthenticatorCodes>(AuthenticatorCodes.Name)
            .AddSignInManager<SchemedSignIn>();
        services.AddSingleton<IPasswordHasher<Account>, SlowHash>();
        services.AddScoped<Attempts>().AddScoped<SignInDesk>().AddScoped<SignOnEntry>().AddSingleton<PasswordLinks>();
        options.SignOn.Check();
        if (options.SignOn.Enabled)
        {
            services.AddAuthentication().AddOAuth(SignOnHandler.Scheme, options.SignOn.Name, oauth => SignOnHandler.Configure(oauth, options.SignOn));
        }
    }
}
