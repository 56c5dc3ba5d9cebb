using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Accounts.Identity;
using Summariser.Web.Hosting;

namespace Summariser.Web.Accounts.Administration;

/// <summary>One person's account, as whoever administers it sees it.</summary>
internal sealed class EditUser(IUsers users, IMeetings meetings, PasswordLinks links, AccountOptions accounts, TimeProvider clock) : AdministrationPage(users, meetings)
{
    /// <summary>Which user.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The roles that are ticked, as they are written.</summary>
    [BindProperty]
    public IReadOnlyList<string> Grants { get; set; } = [];

    /// <summary>The user.</summary>
    public User Person { get; private set; } = null!;

    /// <summary>The boxes to tick.</summary>
    public GrantBoxes Boxes => new(Councils, [.. Person.Grants.Select(grant => grant.ToString())]);

    /// <summary>A link just made.</summary>
    public string? NewLink { get; private set; }

    /// <summary>What has just happened, or null.</summary>
    public string? Notice { get; private set; }

    /// <summary>Whether it is the visitor's own account.</summary>
    public bool IsSelf => AccountClaims.IdOf(User) == Id;

    /// <summary>Whether no attempt at signing in is looked at now.</summary>
    public bool IsLocked => Person.IsLockedAt(clock.GetUtcNow());

    /// <summary>The service that signs them in instead of a password.</summary>
    public string SignOnName => accounts.SignOn.Name;

    public async Task OnGetAsync(bool saved, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        Notice = saved ? "Saved. It holds for them within a minute." : null;
    }

    /// <summary>Changes what they may do.</summary>
    public async Task<IActionResult> OnPostRolesAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (IsSelf || Person.Subject is not null) throw new Refusal(StatusCodes.Status403Forbidden);
        var grants = Ticked(Grants);
        if (grants.Count == 0)
        {
            ModelState.AddModelError(nameof(Grants), "Select what they may do, or disable the account");
            return Page();
        }

        return await SaveAsync(user => user with { Grants = grants }, "user-roles-changed", $"{Person.Name} ({string.Join(", ", grants)})", cancel);
    }

    /// <summary>Disables the account, or lets it in again.</summary>
    public async Task<IActionResult> OnPostDisabledAsync(bool disabled, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (IsSelf) throw new Refusal(StatusCodes.Status403Forbidden);
        return await SaveAsync(user => user with { Disabled = disabled }, disabled ? "user-disabled" : "user-enabled", Person.Name, cancel);
    }

    /// <summary>Lets them try again after too many wrong attempts.</summary>
    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return await SaveAsync(user => user.Unlocked(), "user-unlocked", Person.Name, cancel);
    }

    /// <summary>Switches codes off, for somebody who has lost their phone and their recovery codes.</summary>
    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (IsSelf) throw new Refusal(StatusCodes.Status403Forbidden);
        return await SaveAsync(user => user.WithoutCodes(), "user-two-steps-off", Person.Name, cancel);
    }

    /// <summary>Makes a link to set a new password.</summary>
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (Person.Disabled || Person.Subject is not null) throw new Refusal(StatusCodes.Status403Forbidden);
        NewLink = await MakeLinkAsync(Person, links, cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Person = await RequireAsync(Id, cancel);
        await ListCouncilsAsync(Person.Grants, cancel);
    }

    private async Task<IActionResult> SaveAsync(Func<User, User> change, string action, string detail, CancellationToken cancel)
    {
        await ChangeAsync(Person, change, action, detail, cancel);
        return Redirect($"/desk/users/{Id}?saved=true");
    }
}
