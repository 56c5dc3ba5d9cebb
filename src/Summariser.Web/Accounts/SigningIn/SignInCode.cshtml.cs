using Microsoft.AspNetCore.Mvc;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts.SigningIn;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
internal sealed class SignInCode(SignInDesk desk) : PageBase
{
    /// <summary>The code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whether it is a recovery code.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Recovery { get; set; }

    /// <summary>The page they wanted.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await desk.PendingAsync() is null ? Redirect("/account/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await desk.PendingAsync() is null) return Redirect("/account/sign-in");
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), "Enter the code");
            return Page();
        }

        if (await desk.WithCodeAsync(Code, Recovery, cancel) == SignInOutcome.Done) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/desk");
        ModelState.AddModelError(nameof(Code), "Code is not right, or was used before. After 5 attempts an account is locked for 15 minutes");
        return Page();
    }
}
