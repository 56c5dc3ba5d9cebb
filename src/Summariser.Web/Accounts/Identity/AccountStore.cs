using Microsoft.AspNetCore.Identity;
using Summariser.Core.Records;

namespace Summariser.Web.Accounts.Identity;

/// <summary>
/// What ASP.NET Core Identity needs to know of users, over the port that keeps them. Lockout is not among it: Identity counts an attempt after it
/// was looked at, and <see cref="SigningIn.Attempts"/> counts before.
/// </summary>
internal sealed class AccountStore(IUsers users)
    : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.User.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.User.Email);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    // An address is kept in one form already.
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Saves what Identity changed, unless somebody else changed the user meanwhile.</summary>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var overtaken = false;
        var wanted = user.User;
        user.User = await users.ChangeAsync(
            wanted.Id, current => (overtaken = current.Version != wanted.Version) ? current : wanted, note: null, cancellationToken);
        return overtaken ? IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure()) : IdentityResult.Success;
    }

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) && await users.FindAsync(id, cancellationToken) is { } found ? new Account(found) : null;

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await users.FindAsync(normalizedUserName, cancellationToken) is { } found ? new Account(found) : null;

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Change(user, user.User with { PasswordHash = passwordHash });

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.User.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.User.PasswordHash is not null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Change(user, user.User with { SecurityStamp = stamp });

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.User.SecurityStamp);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Change(user, user.User with { NeedsCode = enabled });

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.User.NeedsCode);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) => Change(user, user.User with { AuthenticatorKey = key });

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.User.AuthenticatorKey);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Change(user, user.User with { RecoveryCodes = [.. recoveryCodes.Select(RecoveryCode.HashOf)] });

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hash = RecoveryCode.HashOf(code);
        if (!user.User.RecoveryCodes.Contains(hash, StringComparer.Ordinal)) return Task.FromResult(false);
        user.User = user.User with { RecoveryCodes = [.. user.User.RecoveryCodes.Where(left => left != hash)] };
        return Task.FromResult(true);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.User.RecoveryCodes.Count);

    public void Dispose()
    {
        // Nothing is held.
    }

    private static Task Change(Account account, User changed)
    {
        account.User = changed;
        return Task.CompletedTask;
    }
}
