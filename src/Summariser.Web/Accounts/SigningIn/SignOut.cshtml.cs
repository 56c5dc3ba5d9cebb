using Microsoft.AspNetCore.Mvc;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts.SigningIn;

/// <summary>Signing out, which takes a form so that no other site's link or picture can do it.</summary>
internal sealed class SignOut(SignInDesk desk) : PageBase
{
    public async Task<IActionResult> OnPostAsync()
    {
        await desk.SignOutAsync();
        return Redirect(Afterwards.SignIn(Afterwards.SignedOut));
    }
}
