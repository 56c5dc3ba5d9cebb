using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summariser.Web.Access;

namespace Summariser.Web.Accounts.Identity;

/// <summary>The framework's signing in, into the session the pages know.</summary>
internal sealed class SchemedSignIn : SignInManager<Account>
{
    public SchemedSignIn(
        UserManager<Account> userManager, IHttpContextAccessor contextAccessor, IUserClaimsPrincipalFactory<Account> claimsFactory,
        IOptions<IdentityOptions> optionsAccessor, ILogger<SignInManager<Account>> logger, IAuthenticationSchemeProvider schemes,
        IUserConfirmation<Account> confirmation)
        : base(userManager, contextAccessor, claimsFactory, optionsAccessor, logger, schemes, confirmation) => AuthenticationScheme = Visitor.Scheme;
}
