using Microsoft.AspNetCore.Identity;
using Summariser.Core.Records;
using Summariser.Web.Accounts.Identity;

namespace Summariser.Web.Accounts.SigningIn;

/// <summary>
/// Signs people in. Whoever is refused learns nothing from it: an unknown address, a wrong password and a locked account get the same answer
/// after the same work and no sooner than after the same time.
/// </summary>
internal sealed class SignInDesk(SignInManager<Account> manager, IPasswordHasher<Account> hasher, IUsers users, Attempts attempts, TimeProvider clock)
{
    private static readonly TimeSpan RefusedNoSoonerThan = TimeSpan.FromMilliseconds(500);
    private static readonly Lazy<string> NobodysHash = new(() => Passwords.HashOf("nobody has this password"));
    private static readonly Account Nobody = new(new User { Id = Guid.Empty, Name = "Nobody", Email = "", SecurityStamp = "" });

    /// <summary>Tries an address and a password.</summary>
    public Task<SignInOutcome> WithPasswordAsync(string email, string password, CancellationToken cancel) => NoSoonerAsync(
        async () =>
        {
            var counted = await users.FindAsync(email, cancel) is { PasswordHash: not null } user ? await attempts.TakeAsync(user.Id, cancel) : null;
            if (counted is null)
            {
                hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
                return SignInOutcome.Refused;
            }

            return await SettleAsync(counted, await manager.PasswordSignInAsync(new Account(counted), password, isPersistent: false, lockoutOnFailure: false), cancel);
        },
        cancel);

    /// <summary>Tries a code of the authenticator app, or a recovery code, after the password was right.</summary>
    public Task<SignInOutcome> WithCodeAsync(string code, bool isRecoveryCode, CancellationToken cancel) => NoSoonerAsync(
        async () =>
        {
            if (await PendingAsync() is not { } pending || await attempts.TakeAsync(pending.Id, cancel) is not { } counted) return SignInOutcome.Refused;
            var result = isRecoveryCode
                ? await manager.TwoFactorRecoveryCodeSignInAsync(code)
                : await manager.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
            return await SettleAsync(counted, result, cancel);
        },
        cancel);

    /// <summary>Whether it is somebody's own password, asked for again before something that matters; an attempt like any other.</summary>
    public async Task<bool> IsPasswordAsync(Guid id, string password, CancellationToken cancel)
    {
        if (await attempts.TakeAsync(id, cancel) is not { PasswordHash: { } hash } counted) return false;
        if (hasher.VerifyHashedPassword(new Account(counted), hash, password) == PasswordVerificationResult.Failed)
        {
            await attempts.FailedAsync(counted, cancel);
            return false;
        }

        await attempts.SucceededAsync(counted, cancel);
        return true;
    }

    /// <summary>Who gave the right password and has yet to give a code; null for nobody.</summary>
    public async Task<User?> PendingAsync() => (await manager.GetTwoFactorAuthenticationUserAsync())?.User;

    /// <summary>Ends the session.</summary>
    public Task SignOutAsync() => manager.SignOutAsync();

    /// <summary>Goes on with the session of somebody whose other sessions have just ended.</summary>
    public Task RenewAsync(User user) => manager.RefreshSignInAsync(new Account(user));

    private async Task<SignInOutcome> SettleAsync(User counted, SignInResult result, CancellationToken cancel)
    {
        // The attempt stays counted until the code was right too: otherwise whoever knows the password could go on guessing codes.
        if (result.RequiresTwoFactor) return SignInOutcome.NeedsCode;
        if (!result.Succeeded)
        {
            await attempts.FailedAsync(counted, cancel);
            return SignInOutcome.Refused;
        }

        await users.ChangeAsync(
            counted.Id, user => user.Unlocked() with { SignedInAt = clock.GetUtcNow() }, new AuditNote(new Actor(counted.Name), "user-signed-in"), cancel);
        return SignInOutcome.Done;
    }

    private async Task<SignInOutcome> NoSoonerAsync(Func<Task<SignInOutcome>> attempt, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var outcome = await attempt();
        var left = RefusedNoSoonerThan - clock.GetElapsedTime(began);
        if (outcome == SignInOutcome.Refused && left > TimeSpan.Zero) await Task.Delay(left, clock, cancel);
        return outcome;
    }
}
