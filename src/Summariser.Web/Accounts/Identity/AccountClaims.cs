using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Summariser.Core.Records;
using Summariser.Web.Access;

namespace Summariser.Web.Accounts.Identity;

/// <summary>What a session says of the user it belongs to; <see cref="Visitor"/> reads it.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The kind of claim that holds the user's identity.</summary>
    public const string Id = "sub";

    /// <summary>The kind of claim that holds the stamp the session began with.</summary>
    public const string Stamp = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(PrincipalOf(user.User));

    /// <summary>The principal of a user.</summary>
    public static ClaimsPrincipal PrincipalOf(User user)
    {
        var identity = new ClaimsIdentity(Visitor.Scheme, Visitor.NameClaim, Visitor.RoleClaim);
        identity.AddClaim(new Claim(Id, user.Id.ToString()));
        identity.AddClaim(new Claim(Stamp, user.SecurityStamp));
        identity.AddClaim(new Claim(Visitor.NameClaim, user.Name));
        identity.AddClaims(user.Grants.Select(grant => new Claim(Visitor.RoleClaim, grant.ToString())));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Whose session it is, or null for nobody's.</summary>
    public static Guid? IdOf(ClaimsPrincipal principal) =>
        principal.Identities.FirstOrDefault(identity => identity.AuthenticationType == Visitor.Scheme)?.FindFirst(Id) is { } id && Guid.TryParse(id.Value, out var found)
            ? found
            : null;
}
