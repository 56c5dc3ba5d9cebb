using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>
/// API keys in the database. A secret is "sum_", eight characters to look it up by, "_", and 256 random bits; with so many a plain SHA-256
/// cannot be guessed back, so no slow hash is needed.
/// </summary>
internal sealed class ApiKeyRing(StoreDatabase database, TimeProvider clock) : IApiKeys
{
    private const string Mark = "sum_";
    private const int PrefixLength = 8;
    private const int SecretBytes = 32;

    /// <inheritdoc/>
    public async Task<(ApiKey Key, string Secret)> MakeAsync(string name, ApiScopes scopes, string? councilKey, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(actor);
        var prefix = RandomNumberGenerator.GetHexString(PrefixLength, lowercase: true);
        var secret = $"{Mark}{prefix}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";
        var row = new ApiKeyRow
        {
            Id = Guid.NewGuid(),
            Prefix = prefix,
            Hash = HashOf(secret),
            Name = name,
            Scopes = (int)scopes,
            CouncilKey = councilKey,
            MadeAt = clock.GetUtcNow(),
        };
        await database.WriteAsync(
            async context =>
            {
                context.ApiKeys.Add(row);
                await AuditTrail.AppendAsync(context, new AuditNote(actor, "api-key-made", $"{name} ({scopes})"), null, row.MadeAt, cancel);
            },
            cancel);
        return (row.ToRecord(), secret);
    }

    /// <inheritdoc/>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Mark, StringComparison.Ordinal) || secret.Length < Mark.Length + PrefixLength)
        {
            return null;
        }

        var prefix = secret.Substring(Mark.Length, PrefixLength);
        var row = await database.ReadAsync(context => context.ApiKeys.SingleOrDefaultAsync(key => key.Prefix == prefix, cancel), cancel);
        return row is { RevokedAt: null } && CryptographicOperations.FixedTimeEquals(row.Hash, HashOf(secret)) ? row.ToRecord() : null;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel) => database.ReadAsync<IReadOnlyList<ApiKey>>(
        async context => [.. (await context.ApiKeys.OrderByDescending(row => row.MadeAt).ThenBy(row => row.Prefix).ToListAsync(cancel)).Select(row => row.ToRecord())],
        cancel);

    /// <inheritdoc/>
    public Task RevokeAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync(
            async context =>
            {
                var row = await context.ApiKeys.FindAsync([id], cancel) ?? throw new InputException($"There is no API key {id}. List the keys to see those there are.");
                if (row.RevokedAt is null)
                {
                    row.RevokedAt = clock.GetUtcNow();
                    await AuditTrail.AppendAsync(context, new AuditNote(actor, "api-key-revoked", row.Name), null, row.RevokedAt.Value, cancel);
                }
            },
            cancel);
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
