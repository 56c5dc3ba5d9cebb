using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Web.Accounts.Identity;
using Summariser.Web.Hosting;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts.Own;

/// <summary>A page about the account of whoever is signed in.</summary>
internal abstract class AccountPage(IUsers users) : PageBase
{
    /// <summary>What is told when a password that was asked for again is not right.</summary>
    protected const string Refused = "Password is not right. After 5 attempts an account is locked for 15 minutes";

    /// <summary>The users.</summary>
    protected IUsers Users => users;

    /// <summary>Whose account it is, as they stand now.</summary>
    /// <exception cref="Refusal">There is no such user any more.</exception>
    protected async Task<User> RequireUserAsync(CancellationToken cancel) =>
        AccountClaims.IdOf(User) is { } id && await users.FindAsync(id, cancel) is { Disabled: false } user
            ? user
            : throw new Refusal(StatusCodes.Status403Forbidden);

    /// <summary>The same, for what only people with a password of their own can do.</summary>
    /// <exception cref="Refusal">Another service signs them in.</exception>
    protected async Task<User> RequireOwnPasswordAsync(CancellationToken cancel) =>
        await RequireUserAsync(cancel) is { Subject: null } user ? user : throw new Refusal(StatusCodes.Status404NotFound);
}
