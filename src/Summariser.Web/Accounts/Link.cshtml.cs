using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Accounts.SigningIn;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts;

/// <summary>Where a link leads by which a password is set once: a new user's, one who forgot it, or the first administrator's.</summary>
internal sealed class Link(IUsers users) : PageBase
{
    /// <summary>The secret of the link.</summary>
    [FromRoute]
    public string Secret { get; set; } = "";

    /// <summary>The name of a first administrator.</summary>
    [BindProperty]
    public string? FullName { get; set; }

    /// <summary>The address of a first administrator.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The password again.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Whether the link still works.</summary>
    public bool IsGood { get; private set; }

    /// <summary>Whether it is for a first administrator.</summary>
    public bool IsFirst { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!IsGood) return Shown();
        var (name, email) = (UserDetails.NameOf(FullName), UserDetails.EmailOf(Email));
        if (name is null) ModelState.AddModelError(nameof(FullName), "Enter your full name, on one line and without a colon");
        if (email is null) ModelState.AddModelError(nameof(Email), "Enter an email address in the correct format, like name@example.com");
        NewPassword.Check(ModelState, Password, Again, name ?? "", email ?? "");
        if (!ModelState.IsValid) return Page();

        var hash = Passwords.HashOf(Password!);
        var set = IsFirst
            ? await users.UseFirstLinkAsync(Secret, new NewUser(name!, email!, [new RoleGrant(Role.Administrator)], hash), "user-added", cancel)
            : await users.UseLinkAsync(Secret, user => user.Unlocked() with { PasswordHash = hash }, "user-password-set", cancel);
        if (set is not null) return Redirect(Afterwards.SignIn(Afterwards.PasswordSet));
        IsGood = false;
        return Shown();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var link = await users.FindLinkAsync(Secret, cancel);
        IsGood = link is not null and not { User.Disabled: true } && (link.User is not null || !await users.AnyAsync(cancel));
        IsFirst = link is { User: null };
        if (link is { User: { } user }) (FullName, Email) = (user.Name, user.Email);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Response.Headers.CacheControl = "no-store";
        var page = Page();
        page.StatusCode = IsGood ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return page;
    }
}
