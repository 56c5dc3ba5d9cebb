using Summariser.Core.Records;

namespace Summariser.Web.Accounts.Administration;

/// <summary>The people this visitor administers.</summary>
internal sealed class UserList(IUsers users, IMeetings meetings, AccountOptions accounts, TimeProvider clock) : AdministrationPage(users, meetings)
{
    /// <summary>The people, by name.</summary>
    public IReadOnlyList<User> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => People = [.. (await Users.ListAsync(cancel)).Where(MayManage)];

    /// <summary>How somebody signs in.</summary>
    public string SignsInWith(User person) =>
        person.Subject is not null ? accounts.SignOn.Name : person.PasswordHash is null ? "No password yet" : person.NeedsCode ? "Password and code" : "Password";

    /// <summary>Whether somebody may sign in now.</summary>
    public string StateOf(User person) => person.Disabled ? "Disabled" : person.IsLockedAt(clock.GetUtcNow()) ? "Locked" : "Active";
}
