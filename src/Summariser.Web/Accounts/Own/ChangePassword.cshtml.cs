using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Accounts.SigningIn;

namespace Summariser.Web.Accounts.Own;

/// <summary>Changing one's own password.</summary>
internal sealed class ChangePassword(IUsers users, SignInDesk desk) : AccountPage(users)
{
    /// <summary>The password so far.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The new one again.</summary>
    [BindProperty]
    public string? Again { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => await RequireOwnPasswordAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var user = await RequireOwnPasswordAsync(cancel);
        NewPassword.Check(ModelState, Password, Again, user.Name, user.Email);
        if (!ModelState.IsValid) return Page();
        if (!await desk.IsPasswordAsync(user.Id, Current ?? "", cancel))
        {
            ModelState.AddModelError(nameof(Current), Refused);
            return Page();
        }

        var hash = Passwords.HashOf(Password!);
        await desk.RenewAsync(await Users.ChangeAsync(user.Id, each => each with { PasswordHash = hash }, new AuditNote(Visitor.Actor, "user-password-changed", user.Name), cancel));
        return Redirect($"/account?after={Afterwards.PasswordSet}");
    }
}
