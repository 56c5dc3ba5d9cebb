namespace Summariser.Core.Records;

/// <summary>What a user may be.</summary>
public enum Role
{
    /// <summary>Hands in recordings and steers the work on them.</summary>
    Submitter,

    /// <summary>Reviews drafts and publishes them; hands in too.</summary>
    Clerk,

    /// <summary>Says who may do what; reviews and hands in too.</summary>
    Administrator,
}

/// <summary>A role for one council or for all; written "clerk@seaford", or "clerk" for all.</summary>
/// <param name="Role">The role.</param>
/// <param name="Council">The key of the only council it is good for, or null for all.</param>
public sealed record RoleGrant(Role Role, string? Council = null)
{
    /// <summary>Whether it is good for a council; for null, whether it is good for all.</summary>
    public bool Covers(string? council) => Council is null || Council == council;

    /// <summary>Reads what <see cref="ToString"/> writes; null for what is no grant.</summary>
    public static RoleGrant? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var (role, council) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        return council is null || (council.Length > 0 && council == AddressKey.Of(council, ""))
            ? Enum.GetValues<Role>().Where(known => NameOf(known) == role).Select(known => new RoleGrant(known, council)).SingleOrDefault()
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Council is null ? NameOf(Role) : $"{NameOf(Role)}@{Council}";

    private static string NameOf(Role role) => role.ToString().ToLowerInvariant();
}

/// <summary>What several grants allow together.</summary>
public static class RoleGrants
{
    /// <summary>Whether they make an administrator of a council; for null, of the whole service.</summary>
    public static bool Administer(this IEnumerable<RoleGrant> grants, string? council)
    {
        ArgumentNullException.ThrowIfNull(grants);
        return grants.Any(grant => grant.Role == Role.Administrator && grant.Covers(council));
    }

    /// <summary>
    /// Whether somebody with these grants may change a user who has others: only where they administer every council the other's roles are for, lest
    /// they take over an account that may do more than their own.
    /// </summary>
    public static bool MayManage(this IReadOnlyList<RoleGrant> grants, IReadOnlyList<RoleGrant> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return grants.Administer(null) || (others.Count > 0 && others.All(other => grants.Administer(other.Council)));
    }
}
