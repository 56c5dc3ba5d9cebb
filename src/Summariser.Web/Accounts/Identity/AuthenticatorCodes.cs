using Microsoft.AspNetCore.Identity;
using Summariser.Core.Records;

namespace Summariser.Web.Accounts.Identity;

/// <summary>Looks at the codes of authenticator apps. Each is good once (RFC 6238, 5.2), which the framework's own provider does not hold.</summary>
internal sealed class AuthenticatorCodes(IUsers users, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "Authenticator";

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => throw new NotSupportedException();

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (user.User.AuthenticatorKey is not { } key) return false;
        var good = false;
        user.User = await users.ChangeAsync(
            user.User.Id,
            current =>
            {
                var step = OneTimeCode.StepOf(token, OneTimeCode.KeyOf(key), clock.GetUtcNow(), current.LastCodeStep);
                good = step is not null && current.AuthenticatorKey == key;
                return good ? current with { LastCodeStep = step!.Value } : current;
            },
            note: null, CancellationToken.None);
        return good;
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.User.AuthenticatorKey is not null);
}
