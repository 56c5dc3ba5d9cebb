using Microsoft.AspNetCore.Authorization;
using Summariser.Core.Records;

namespace Summariser.Web.Access;

/// <summary>How the table's permissions for pages are held. A council's own limit is held where the council is known: by <see cref="Visitor"/>.</summary>
internal static class PagePermissions
{
    /// <summary>Whether a permission is about people at a browser, and not about keys.</summary>
    public static bool IsForPeople(this Permission permission) => permission >= Permission.Public;

    /// <summary>Adds the policy of a page permission.</summary>
    public static void Apply(AuthorizationPolicyBuilder policy, Permission permission)
    {
        if (permission == Permission.Public)
        {
            policy.RequireAssertion(_ => true);
            return;
        }

        policy.AddAuthenticationSchemes(Visitor.Scheme).RequireAssertion(context => Allows(permission, Visitor.Of(context.User)));
    }

    private static bool Allows(Permission permission, Visitor visitor) => permission switch
    {
        Permission.SignedIn => visitor.IsSignedIn,
        Permission.Submitter => visitor.IsAny(Role.Submitter, Role.Clerk, Role.Administrator),
        Permission.Clerk => visitor.IsAny(Role.Clerk, Role.Administrator),
        Permission.Administrator => visitor.IsAny(Role.Administrator),
        _ => false,
    };
}
