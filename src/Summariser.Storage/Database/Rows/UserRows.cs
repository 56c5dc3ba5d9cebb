using Summariser.Core.Records;

namespace Summariser.Storage.Database.Rows;

/// <summary>Somebody who may sign in; what they may do is in <see cref="UserRoleRow"/>.</summary>
internal sealed class UserRow
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public int FailedAttempts { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public string? AuthenticatorKey { get; set; }

    public bool NeedsCode { get; set; }

    public long LastCodeStep { get; set; }

    /// <summary>Hashes with a space between them.</summary>
    public string RecoveryCodes { get; set; } = "";

    public string? Issuer { get; set; }

    public string? Subject { get; set; }

    public bool Disabled { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public DateTimeOffset? SignedInAt { get; set; }

    public User ToRecord(IEnumerable<UserRoleRow> roles) => new()
    {
        Id = Id,
        Version = Version,
        Name = Name,
        Email = Email,
        Grants = [.. roles.Select(role => role.ToRecord()).OrderBy(grant => grant.Council, StringComparer.Ordinal).ThenBy(grant => grant.Role)],
        PasswordHash = PasswordHash,
        SecurityStamp = SecurityStamp,
        FailedAttempts = FailedAttempts,
        LockedUntil = LockedUntil,
        AuthenticatorKey = AuthenticatorKey,
        NeedsCode = NeedsCode,
        LastCodeStep = LastCodeStep,
        RecoveryCodes = RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Subject = Issuer is not null && Subject is not null ? new ExternalSubject(Issuer, Subject) : null,
        Disabled = Disabled,
        AddedAt = AddedAt,
        SignedInAt = SignedInAt,
    };

    /// <summary>Takes over what a record says, its identity, version and roles apart.</summary>
    public void Take(User user)
    {
        (Name, Email, PasswordHash, SecurityStamp) = (user.Name, user.Email, user.PasswordHash, user.SecurityStamp);
        (FailedAttempts, LockedUntil, Disabled) = (user.FailedAttempts, user.LockedUntil, user.Disabled);
        (AuthenticatorKey, NeedsCode, LastCodeStep) = (user.AuthenticatorKey, user.NeedsCode, user.LastCodeStep);
        RecoveryCodes = string.Join(' ', user.RecoveryCodes);
        (Issuer, Subject) = (user.Subject?.Issuer, user.Subject?.Id);
        (AddedAt, SignedInAt) = (user.AddedAt, user.SignedInAt);
    }
}

/// <summary>A role of a user.</summary>
internal sealed class UserRoleRow
{
    public Guid UserId { get; set; }

    public Role Role { get; set; }

    /// <summary>The only council it is good for; empty for all, since a part of a key cannot be null.</summary>
    public string CouncilKey { get; set; } = "";

    public RoleGrant ToRecord() => new(Role, CouncilKey.Length > 0 ? CouncilKey : null);
}

/// <summary>A link by which a password can be set once.</summary>
internal sealed class UserLinkRow
{
    /// <summary>SHA-256 of its secret, in hexadecimal digits.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Whose password, or null for a first administrator.</summary>
    public Guid? UserId { get; set; }

    public DateTimeOffset Until { get; set; }
}
