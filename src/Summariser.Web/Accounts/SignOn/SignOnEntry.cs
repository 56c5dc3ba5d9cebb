using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Web.Accounts.SigningIn;

namespace Summariser.Web.Accounts.SignOn;

/// <summary>
/// Lets in whom another service signed in, with the roles of the groups they are in. They are known by that service's own name for them, never by an
/// email address, which its users may be able to choose.
/// </summary>
internal sealed class SignOnEntry(IUsers users, AccountOptions accounts, TimeProvider clock)
{
    /// <summary>The user, added where they are new, with the roles their groups now give.</summary>
    /// <exception cref="SignOnRefusedException">They are not let in.</exception>
    public async Task<User> EnterAsync(NewUser person, IReadOnlyCollection<string> groups, CancellationToken cancel)
    {
        var user = await users.FindAsync(person.Subject!, cancel);
        var grants = accounts.SignOn.Groups.Where(mapped => groups.Contains(mapped.Group, StringComparer.OrdinalIgnoreCase)).Select(mapped => RoleGrant.Parse(mapped.Role)!).Distinct().ToArray();
        if (grants.Length == 0)
        {
            // Whoever has left every group has lost what they gave, on other machines too.
            if (user is { Grants.Count: > 0 }) await users.ChangeAsync(user.Id, each => each with { Grants = [] }, new AuditNote(Actor.Program, "user-roles-changed", $"{user.Name} (none)"), cancel);
            throw new SignOnRefusedException(Afterwards.NoRole);
        }

        user ??= await AddAsync(person with { Grants = grants }, cancel);
        if (user.Disabled) throw new SignOnRefusedException(Afterwards.AccountDisabled);
        if (!user.Grants.ToHashSet().SetEquals(grants))
        {
            await users.ChangeAsync(user.Id, each => each with { Grants = grants }, new AuditNote(Actor.Program, "user-roles-changed", $"{user.Name} ({string.Join<RoleGrant>(", ", grants)})"), cancel);
        }

        return await users.ChangeAsync(user.Id, each => each with { SignedInAt = clock.GetUtcNow() }, new AuditNote(new Actor(user.Name), "user-signed-in"), cancel);
    }

    private async Task<User> AddAsync(NewUser person, CancellationToken cancel)
    {
        if (await users.FindAsync(person.Email, cancel) is not null) throw new SignOnRefusedException(Afterwards.AddressTaken);
        var named = (await users.ListAsync(cancel)).Any(known => known.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase))
            ? person with { Name = $"{person.Name} ({person.Email})" }
            : person;
        try
        {
            return await users.AddAsync(named, new AuditNote(Actor.Program, "user-added", $"{named.Name} ({string.Join(", ", named.Grants)})"), cancel);
        }
        catch (InputException)
        {
            throw new SignOnRefusedException(Afterwards.SignOnFailed);
        }
    }
}
