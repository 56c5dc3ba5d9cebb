using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;

namespace Summariser.Web.Access;

/// <summary>Who reads a page, and what they may do there.</summary>
/// <param name="Name">Their name; empty for the public.</param>
/// <param name="Roles">What they are, and where.</param>
internal sealed record Visitor(string Name, IReadOnlyList<RoleGrant> Roles)
{
    /// <summary>The cookie scheme by which browsers are known.</summary>
    public const string Scheme = "Cookie";

    /// <summary>The kind of claim that holds a role, written as in <see cref="RoleGrant"/>.</summary>
    public const string RoleClaim = "role";

    /// <summary>The kind of claim that holds the name.</summary>
    public const string NameClaim = "name";

    /// <summary>Somebody who has not signed in.</summary>
    public static Visitor Nobody { get; } = new("", []);

    /// <summary>Whether they have signed in.</summary>
    public bool IsSignedIn => Name.Length > 0;

    /// <summary>How the audit log names them.</summary>
    public Actor Actor => new(Name);

    /// <summary>Who a principal is.</summary>
    public static Visitor Of(ClaimsPrincipal user) =>
        user.Identities.FirstOrDefault(identity => identity.AuthenticationType == Scheme) is { } identity && identity.FindFirst(NameClaim) is { Value.Length: > 0 } name
            ? new Visitor(name.Value, [.. identity.FindAll(RoleClaim).Select(claim => RoleGrant.Parse(claim.Value)).OfType<RoleGrant>()])
            : Nobody;

    /// <summary>Lets handlers take a visitor as an argument.</summary>
    public static ValueTask<Visitor> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context.User));

    /// <summary>Whether they may hand in recordings for a council and follow its meetings' way.</summary>
    public bool MaySubmit(string council) => Has(council, Role.Submitter, Role.Clerk, Role.Administrator);

    /// <summary>Whether they may review a council's drafts and publish them.</summary>
    public bool MayReview(string council) => Has(council, Role.Clerk, Role.Administrator);

    /// <summary>Whether they may administer a council's part of the service; null for the whole service.</summary>
    public bool MayAdminister(string? council) => Has(council, Role.Administrator);

    /// <summary>Whether they are one of these anywhere.</summary>
    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Roles)
        {
            if (roles.Contains(grant.Role)) return true;
        }

        return false;
    }

    /// <summary>The councils they may see behind the scenes; null for all.</summary>
    public IReadOnlyCollection<string>? Councils =>
        Roles.Any(grant => grant.Council is null) ? null : Roles.Select(grant => grant.Council!).Distinct(StringComparer.Ordinal).ToArray();

    private bool Has(string? council, params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Roles)
        {
            if (roles.Contains(grant.Role) && (grant.Council is null || grant.Council == council)) return true;
        }

        return false;
    }
}
