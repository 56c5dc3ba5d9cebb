using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts.SignOn;

/// <summary>
/// Sends people to the other service to sign in there. It is a link and no form: browsers hold the policy that forms go to this site alone against
/// where a form is sent on to as well.
/// </summary>
internal sealed class BeginSignOn(AccountOptions accounts) : PageBase
{
    public IActionResult OnGet(string? returnUrl) => accounts.SignOn.Enabled
        ? Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(returnUrl) ? returnUrl : "/desk" }, SignOnHandler.Scheme)
        : NotFound();
}
