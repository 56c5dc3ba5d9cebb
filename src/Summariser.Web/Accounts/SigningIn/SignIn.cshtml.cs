using Microsoft.AspNetCore.Mvc;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts.SigningIn;

/// <summary>Signing in with an address and a password.</summary>
internal sealed class SignIn(SignInDesk desk, AccountOptions accounts) : PageBase
{
    /// <summary>The address they sign in with.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Their password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The page they wanted.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What has just happened, or null.</summary>
    public string? Notice { get; private set; }

    /// <summary>The service that can sign them in instead, or null.</summary>
    public string? SignOnName => accounts.SignOn.Enabled ? accounts.SignOn.Name : null;

    public void OnGet(string? after) => Notice = after switch
    {
        Afterwards.SignedOut => "You have signed out.",
        Afterwards.PasswordSet => "Your password is set. Sign in with it.",
        Afterwards.NoRole => $"{SignOnName} knows you, but you have no role here yet. Ask who administers the service.",
        Afterwards.AccountDisabled => "This account may not sign in any more. Ask who administers the service.",
        Afterwards.AddressTaken => "There is already an account with your email address that signs in with a password. Sign in with that, or ask who administers the service.",
        Afterwards.SignOnFailed => $"Signing in with {SignOnName} did not work. Try again.",
        _ => null,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Enter your email address");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return Page();
        switch (await desk.WithPasswordAsync(Email!, Password!, cancel))
        {
            case SignInOutcome.Done:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/desk");
            case SignInOutcome.NeedsCode:
                return RedirectToPage("/Accounts/SigningIn/SignInCode", new { ReturnUrl });
            default:
                ModelState.AddModelError(nameof(Email), "Email address or password is not right. After 5 attempts an account is locked for 15 minutes");
                return Page();
        }
    }
}
