using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Pipeline;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Users;

/// <summary>
/// Links by which a password can be set once. A secret is 256 random bits, so its plain SHA-256 cannot be guessed back, and looking it up by its hash
/// tells nothing of it by the time it takes.
/// </summary>
internal sealed class PasswordLinks(TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>Adds a link, in place of those for the same user and of those that are over. Links for a first administrator stand beside one another,
    /// since each machine that starts on an empty store shows one.</summary>
    public async Task<string> AddAsync(StoreContext context, Guid? user, DateTimeOffset until, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await context.UserLinks.Where(link => link.Until <= now || (user != null && link.UserId == user)).ExecuteDeleteAsync(cancel);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        context.UserLinks.Add(new UserLinkRow { Hash = HashOf(secret), UserId = user, Until = until });
        await context.SaveChangesAsync(cancel);
        return secret;
    }

    /// <summary>The link of a secret, or null when it is unknown, used or over.</summary>
    public async Task<UserLinkRow?> FindAsync(StoreContext context, string secret, CancellationToken cancel)
    {
        var hash = HashOf(secret);
        return await context.UserLinks.SingleOrDefaultAsync(link => link.Hash == hash, cancel) is { } link && link.Until > clock.GetUtcNow() ? link : null;
    }

    private static string HashOf(string secret) => Digest.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
