using Summariser.Core.Records;

namespace Summariser.Web.Accounts.SigningIn;

/// <summary>Attempts at a password or a code: each is counted before it is looked at, so that a thousand made at once are five.</summary>
internal sealed class Attempts(IUsers users, IAuditLog audit, TimeProvider clock)
{
    /// <summary>Counts an attempt. Gives the user as they now stand, or null when none may be made.</summary>
    public async Task<User?> TakeAsync(Guid user, CancellationToken cancel)
    {
        var (now, allowed) = (clock.GetUtcNow(), false);
        var counted = await users.ChangeAsync(
            user, current => (allowed = !current.Disabled && !current.IsLockedAt(now)) ? current.Attempted(now) : current, note: null, cancel);
        return allowed ? counted : null;
    }

    /// <summary>The attempt was wrong.</summary>
    public async Task FailedAsync(User counted, CancellationToken cancel)
    {
        if (counted.IsLockedAt(clock.GetUtcNow()))
        {
            await audit.WriteAsync(new AuditNote(Actor.Program, "user-locked", counted.Name), meeting: null, cancel);
        }
    }

    /// <summary>The attempt was right: those before it are forgotten.</summary>
    public Task<User> SucceededAsync(User counted, CancellationToken cancel) => users.ChangeAsync(counted.Id, user => user.Unlocked(), note: null, cancel);
}
