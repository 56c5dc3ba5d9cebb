namespace Summariser.Core.Records;

/// <summary>Keys by which other programs are let in. Only a key's hash is kept.</summary>
public interface IApiKeys
{
    /// <summary>Makes a key. The secret is given this once and cannot be had again.</summary>
    /// <param name="name">What the key is for, shown in the audit log.</param>
    /// <param name="scopes">What it lets its holder do.</param>
    /// <param name="councilKey">The only council it is good for, or null for all.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<(ApiKey Key, string Secret)> MakeAsync(string name, ApiScopes scopes, string? councilKey, Actor actor, CancellationToken cancel);

    /// <summary>The key of a secret, or null when there is none or it was revoked.</summary>
    Task<ApiKey?> FindAsync(string secret, CancellationToken cancel);

    /// <summary>All keys, newest first.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel);

    /// <summary>Makes a key useless from now on.</summary>
    Task RevokeAsync(Guid id, Actor actor, CancellationToken cancel);
}

/// <summary>A key, without its secret.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it lets its holder do.</param>
/// <param name="CouncilKey">The only council it is good for, or null for all.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
public sealed record ApiKey(Guid Id, string Name, ApiScopes Scopes, string? CouncilKey, DateTimeOffset MadeAt, DateTimeOffset? RevokedAt);

/// <summary>What a key lets its holder do.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read meetings that are not public yet.</summary>
    Read = 1,

    /// <summary>Hand in meetings, and cancel, pause and retry the work.</summary>
    Submit = 2,

    /// <summary>Make and remove webhooks, councils and bodies.</summary>
    Manage = 4,
}
