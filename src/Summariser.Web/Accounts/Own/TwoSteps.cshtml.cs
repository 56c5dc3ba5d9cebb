using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Accounts.Identity;
using Summariser.Web.Accounts.SigningIn;

namespace Summariser.Web.Accounts.Own;

/// <summary>Switching a second step of signing in on and off.</summary>
internal sealed class TwoSteps(IUsers users, SignInDesk desk, UserManager<Account> manager, WebOptions web) : AccountPage(users)
{
    private const int Group = 4;

    /// <summary>Their password, asked for again.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>A code of the app, to see that it has the key.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whether codes are asked for.</summary>
    public bool IsOn { get; private set; }

    /// <summary>How many recovery codes are left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>The key to give to the app, or null while none is being set up.</summary>
    public string? Key { get; private set; }

    /// <summary>Recovery codes just made.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Show(await RequireOwnPasswordAsync(cancel));

    /// <summary>Makes a key.</summary>
    public Task<IActionResult> OnPostBeginAsync(CancellationToken cancel) => WithPasswordAsync(
        async user =>
        {
            if (!user.NeedsCode) user = await Users.ChangeAsync(user.Id, each => each with { AuthenticatorKey = OneTimeCode.NewKey(), LastCodeStep = 0 }, null, cancel);
            Show(user);
            return Page();
        },
        cancel);

    /// <summary>Switches codes on once the app has shown a right one.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        var account = new Account(await RequireOwnPasswordAsync(cancel));
        if (account.User.NeedsCode || !await manager.VerifyTwoFactorTokenAsync(account, AuthenticatorCodes.Name, Code ?? ""))
        {
            ModelState.AddModelError(nameof(Code), "Code is not right. Check that the key was typed right and that your phone's clock is");
            Show(account.User);
            return Page();
        }

        return await GiveCodesAsync(account.User, "user-two-steps-on", cancel);
    }

    /// <summary>Makes new recovery codes in place of the old.</summary>
    public Task<IActionResult> OnPostCodesAsync(CancellationToken cancel) => WithPasswordAsync(
        user => user.NeedsCode ? GiveCodesAsync(user, "user-recovery-codes-made", cancel) : Task.FromResult<IActionResult>(Redirect("/account/two-steps")), cancel);

    /// <summary>Switches codes off.</summary>
    public Task<IActionResult> OnPostOffAsync(CancellationToken cancel) => WithPasswordAsync(
        async user =>
        {
            var note = new AuditNote(Visitor.Actor, "user-two-steps-off", user.Name);
            await desk.RenewAsync(await Users.ChangeAsync(user.Id, each => each.WithoutCodes(), note, cancel));
            return Redirect("/account");
        },
        cancel);

    /// <summary>A key as people type it.</summary>
    public static string ShownKey(string key) => string.Join(' ', key.Chunk(Group).Select(letters => new string(letters)));

    /// <summary>The address by which an app on the same device takes the key over.</summary>
    public string AppLink(string key)
    {
        var issuer = Uri.EscapeDataString(web.Brand.Title);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(Visitor.Name)}?secret={key}&issuer={issuer}";
    }

    private async Task<IActionResult> WithPasswordAsync(Func<User, Task<IActionResult>> act, CancellationToken cancel)
    {
        var user = await RequireOwnPasswordAsync(cancel);
        if (await desk.IsPasswordAsync(user.Id, Password ?? "", cancel)) return await act(await RequireOwnPasswordAsync(cancel));
        ModelState.AddModelError(nameof(Password), Refused);
        Show(user.NeedsCode ? user : user with { AuthenticatorKey = null });
        return Page();
    }

    private async Task<IActionResult> GiveCodesAsync(User user, string action, CancellationToken cancel)
    {
        NewCodes = RecoveryCode.NewSet();
        var hashes = NewCodes.Select(RecoveryCode.HashOf).ToArray();
        await desk.RenewAsync(await Users.ChangeAsync(
            user.Id, each => each with { NeedsCode = true, RecoveryCodes = hashes }, new AuditNote(Visitor.Actor, action, user.Name), cancel));
        return Page();
    }

    private void Show(User user) => (IsOn, CodesLeft, Key) = (user.NeedsCode, user.RecoveryCodes.Count, user.NeedsCode ? null : user.AuthenticatorKey);
}
