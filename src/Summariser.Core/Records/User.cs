namespace Summariser.Core.Records;

/// <summary>Somebody who may sign in.</summary>
public sealed record User
{
    /// <summary>How many wrong passwords or codes in a row lock an account.</summary>
    public const int MostFailures = 5;

    /// <summary>How long an account stays locked.</summary>
    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Their identity for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>Raised by every change, so that two who change them at once are told apart.</summary>
    public int Version { get; init; }

    /// <summary>The name shown and written into the audit log.</summary>
    public required string Name { get; init; }

    /// <summary>The address they sign in with, in lower case.</summary>
    public required string Email { get; init; }

    /// <summary>What they may do.</summary>
    public IReadOnlyList<RoleGrant> Grants { get; init; } = [];

    /// <summary>The hash of their password, or null when they have none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Random; a session that began with another one has ended.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Attempts at signing in since the last that succeeded.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>Until when no attempt is looked at, or null.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The key shared with an authenticator app, in base 32; null without one.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>Whether signing in takes a code of the app too; the key alone may be there while it is being set up.</summary>
    public bool NeedsCode { get; init; }

    /// <summary>The half minute of the last code that was used, counted from 1970; codes of it and before are used up.</summary>
    public long LastCodeStep { get; init; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>Who they are to another service that signs them in; null for a password of their own.</summary>
    public ExternalSubject? Subject { get; init; }

    /// <summary>Whether they may not sign in any more.</summary>
    public bool Disabled { get; init; }

    /// <summary>When they were added.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>When they last signed in, or null.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>Whether attempts are not looked at now.</summary>
    public bool IsLockedAt(DateTimeOffset now) => LockedUntil > now;

    /// <summary>
    /// One more attempt at signing in. It is counted before anybody looks whether it is right, so that many at once are no more than their number;
    /// the one that uses up the last locks the account, and opens it again should it be right.
    /// </summary>
    public User Attempted(DateTimeOffset now)
    {
        var failed = (LockedUntil is null ? FailedAttempts : 0) + 1;
        return this with { FailedAttempts = failed, LockedUntil = failed >= MostFailures ? now + LockedFor : null };
    }

    /// <summary>Without an authenticator app.</summary>
    public User WithoutCodes() => this with { NeedsCode = false, AuthenticatorKey = null, LastCodeStep = 0, RecoveryCodes = [] };

    /// <summary>The attempts so far are forgotten.</summary>
    public User Unlocked() => this with { FailedAttempts = 0, LockedUntil = null };
}
