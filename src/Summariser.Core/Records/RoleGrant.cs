using System.Diagnostics.CodeAnalysis;

namespace Summariser.Core.Records;

/// <summary>What a user is for.</summary>
public enum UserRole
{
    /// <summary>Hands in recordings and steers the work on them.</summary>
    Submitter,

    /// <summary>Corrects drafts and publishes them.</summary>
    Clerk,

    /// <summary>Says who may do what.</summary>
    Administrator,
}

/// <summary>A role for one council or for all; written "clerk@seaford", or "clerk" for all.</summary>
/// <param name="Role">The role.</param>
/// <param name="CouncilKey">The only council it is good for, or null for all.</param>
public sealed record RoleGrant(UserRole Role, string? CouncilKey = null)
{
    /// <summary>Whether it is good for a council; for null, whether it is good for all.</summary>
    public bool Covers(string? councilKey) => CouncilKey is null || CouncilKey == councilKey;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out RoleGrant? grant)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (role, council) = text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);
        grant = Enum.GetValues<UserRole>().Where(known => NameOf(known) == role).Select(known => new RoleGrant(known, council)).SingleOrDefault();
        if (council is not null && (council.Length == 0 || council != AddressKey.Of(council, "")))
        {
            grant = null;
        }

        return grant is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => CouncilKey is null ? NameOf(Role) : $"{NameOf(Role)}@{CouncilKey}";

    private static string NameOf(UserRole role) => role.ToString().ToLowerInvariant();
}

/// <summary>What several grants allow together.</summary>
public static class RoleGrants
{
    /// <summary>Whether a role is held for a council; for null, whether it is held for all.</summary>
    public static bool Give(this IReadOnlyList<RoleGrant> grants, UserRole role, string? councilKey)
    {
        ArgumentNullException.ThrowIfNull(grants);
        return grants.Any(grant => grant.Role == role && grant.Covers(councilKey));
    }

    /// <summary>
    /// Whether somebody with these grants may change a user who has others: only where they administer every council the other's roles are for, lest
    /// they take over an account that may do more than their own.
    /// </summary>
    public static bool MayManage(this IReadOnlyList<RoleGrant> grants, IReadOnlyList<RoleGrant> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return grants.Give(UserRole.Administrator, null) || (others.Count > 0 && others.All(other => grants.Give(UserRole.Administrator, other.CouncilKey)));
    }
}
