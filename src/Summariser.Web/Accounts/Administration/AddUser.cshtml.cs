using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Records;

namespace Summariser.Web.Accounts.Administration;

/// <summary>Adding somebody, who sets their own password by a link.</summary>
internal sealed class AddUser(IUsers users, IMeetings meetings, PasswordLinks links) : AdministrationPage(users, meetings)
{
    /// <summary>Their name.</summary>
    [BindProperty]
    public string? FullName { get; set; }

    /// <summary>Their address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The roles that are ticked, as they are written.</summary>
    [BindProperty]
    public IReadOnlyList<string> Grants { get; set; } = [];

    /// <summary>The boxes to tick.</summary>
    public GrantBoxes Boxes => new(Councils, Grants);

    /// <summary>The link to hand over, once they are added.</summary>
    public string? NewLink { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ListCouncilsAsync([], cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ListCouncilsAsync([], cancel);
        var (name, email, grants) = (UserDetails.NameOf(FullName), UserDetails.EmailOf(Email), Ticked(Grants));
        if (name is null) ModelState.AddModelError(nameof(FullName), "Enter a full name, on one line and without a colon");
        if (email is null) ModelState.AddModelError(nameof(Email), "Enter an email address in the correct format, like name@example.com");
        if (grants.Count == 0) ModelState.AddModelError(nameof(Grants), "Select what they may do");
        if (!ModelState.IsValid) return Page();
        try
        {
            var user = await Users.AddAsync(new NewUser(name!, email!, grants), new AuditNote(Visitor.Actor, "user-added", $"{name} ({string.Join(", ", grants)})"), cancel);
            NewLink = await MakeLinkAsync(user, links, cancel);
        }
        catch (InputException taken)
        {
            ModelState.AddModelError(nameof(Email), taken.Message);
        }

        return Page();
    }
}
