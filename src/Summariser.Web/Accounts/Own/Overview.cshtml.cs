using Summariser.Core.Records;
using Summariser.Web.Accounts.SigningIn;

namespace Summariser.Web.Accounts.Own;

/// <summary>What one's own account is.</summary>
internal sealed class Overview(IUsers users) : AccountPage(users)
{
    /// <summary>Whose account it is.</summary>
    public User Person { get; private set; } = null!;

    /// <summary>What has just happened, or null.</summary>
    public string? Notice { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken cancel)
    {
        Person = await RequireUserAsync(cancel);
        Notice = after == Afterwards.PasswordSet ? "Your password has been changed, and you have been signed out everywhere else." : null;
    }
}
