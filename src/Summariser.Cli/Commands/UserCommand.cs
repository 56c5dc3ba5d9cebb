using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Web.Accounts;

namespace Summariser.Cli.Commands;

/// <summary>summariser user: adds, lists, disables and lets in again the people who sign in.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The person's name, shown beside what they do and written into the audit log." };
    private static readonly Option<string> Email = new("--email") { Description = "The address they sign in with.", Required = true };
    private static readonly Option<string[]> Roles = new("--role")
    {
        Description = "What they may do: submitter, clerk or administrator; with @ and a council's key, for that council alone. May be given more than once.", Required = true,
    };

    private static readonly Option<bool> FromInput = new("--password-stdin") { Description = "Read their password from standard input instead of printing a link to set one." };
    private static readonly Argument<string> Who = new("email") { Description = "The address they sign in with." };
    private static readonly Option<bool> TwoSteps = new("--two-steps") { Description = "Switch two-step sign-in off as well, for somebody who lost their phone and their recovery codes." };

    public static Command Make()
    {
        var add = new Command("add", "Adds a person and prints a link by which they set their password.") { Name, Email, Roles, FromInput };
        add.SetAction((parsed, cancel) => WithUsersAsync((users, links, store) => AddAsync(parsed, users, links, store, cancel), cancel));
        var list = new Command("list", "Lists the people who may sign in.");
        list.SetAction((_, cancel) => WithUsersAsync((users, _, _) => ListAsync(users, cancel), cancel));
        var disable = new Command("disable", "Lets somebody in no more, and ends their sessions within a minute.") { Who };
        disable.SetAction((parsed, cancel) => WithUsersAsync((users, _, _) => DisableAsync(parsed, users, disabled: true, cancel), cancel));
        var enable = new Command("enable", "Lets somebody in again who was disabled.") { Who };
        enable.SetAction((parsed, cancel) => WithUsersAsync((users, _, _) => DisableAsync(parsed, users, disabled: false, cancel), cancel));
        var reset = new Command("reset", "Unlocks an account and prints a link by which a new password is set.") { Who, TwoSteps };
        reset.SetAction((parsed, cancel) => WithUsersAsync((users, links, _) => ResetAsync(parsed, users, links, cancel), cancel));
        return new Command("user", "Adds, lists and disables the people who sign in.") { add, list, disable, enable, reset };
    }

    private static Actor Administrator { get; } = new($"administrator {Environment.UserName}");

    private static async Task<int> WithUsersAsync(Func<IUsers, PasswordLinks, ServiceStore, Task> use, CancellationToken cancel)
    {
        using var composition = new Composition();
        using var store = await ServiceStore.OpenAsync(composition.Storage, TimeProvider.System, cancel);
        await use(store.Users, new PasswordLinks(store.Users, composition.Web, TimeProvider.System), store);
        return ExitCodes.Done;
    }

    private static async Task AddAsync(ParseResult parsed, IUsers users, PasswordLinks links, ServiceStore store, CancellationToken cancel)
    {
        var name = UserDetails.NameOf(parsed.GetValue(Name)) ?? throw new InputException($"The name is empty, longer than {UserDetails.LongestName} letters, or holds a colon or a line break.");
        var email = UserDetails.EmailOf(parsed.GetValue(Email)) ?? throw new InputException($"--email is '{parsed.GetValue(Email)}', which is no email address.");
        var grants = parsed.GetValue(Roles)!.Select(GrantOf).Distinct().ToArray();
        var hash = parsed.GetValue(FromInput) ? Passwords.HashOf(await PasswordAsync(name, email, cancel)) : null;
        var user = await users.AddAsync(
            new NewUser(name, email, grants, hash), new AuditNote(Administrator, "user-added", $"{name} ({string.Join<RoleGrant>(", ", grants)})"), cancel);
        var councils = await store.Meetings.CouncilsAsync(cancel);
        Report.Warn(grants.Select(grant => grant.Council).OfType<string>().Distinct(StringComparer.Ordinal).Where(key => councils.All(council => council.Key != key))
            .Select(key => $"There is no council '{key}' yet. Councils come with their first meeting; look whether the key is written right."));
        if (hash is null) await PrintLinkAsync(user, links, cancel);
    }

    private static async Task ListAsync(IUsers users, CancellationToken cancel)
    {
        foreach (var user in await users.ListAsync(cancel))
        {
            var state = user.Disabled ? "disabled" : user.IsLockedAt(TimeProvider.System.GetUtcNow()) ? "locked" : user is { PasswordHash: null, Subject: null } ? "no password yet" : "active";
            System.Console.WriteLine($"{user.Email}  {state}  {string.Join(',', user.Grants)}  {user.Name}");
        }
    }

    private static async Task DisableAsync(ParseResult parsed, IUsers users, bool disabled, CancellationToken cancel)
    {
        var user = await RequireAsync(parsed, users, cancel);
        await users.ChangeAsync(user.Id, each => each with { Disabled = disabled }, new AuditNote(Administrator, disabled ? "user-disabled" : "user-enabled", user.Name), cancel);
    }

    private static async Task ResetAsync(ParseResult parsed, IUsers users, PasswordLinks links, CancellationToken cancel)
    {
        var user = await RequireAsync(parsed, users, cancel);
        if (user.Subject is not null) throw new InputException($"{user.Name} signs in through another service and has no password here. Have it reset there.");
        if (user.Disabled) throw new InputException($"{user.Name} is disabled. Run 'summariser user enable {user.Email}' first.");
        var withoutCodes = parsed.GetValue(TwoSteps);
        await users.ChangeAsync(
            user.Id, each => withoutCodes ? each.Unlocked().WithoutCodes() : each.Unlocked(),
            new AuditNote(Administrator, withoutCodes ? "user-two-steps-off" : "user-unlocked", user.Name), cancel);
        await PrintLinkAsync(user, links, cancel);
    }

    private static async Task PrintLinkAsync(User user, PasswordLinks links, CancellationToken cancel)
    {
        System.Console.Error.WriteLine($"note: give {user.Name} this link. It sets the password of {user.Email}, once, within a day.");
        System.Console.WriteLine(links.AddressOf(await links.MakeAsync(user, Administrator, cancel)));
    }

    private static async Task<User> RequireAsync(ParseResult parsed, IUsers users, CancellationToken cancel) =>
        await users.FindAsync(parsed.GetValue(Who)!, cancel)
            ?? throw new InputException($"Nobody signs in as '{parsed.GetValue(Who)}'. 'summariser user list' shows who does.");

    private static RoleGrant GrantOf(string text) => RoleGrant.Parse(text)
        ?? throw new InputException($"--role is '{text}'. Choose submitter, clerk or administrator, with @ and a council's key for one council alone, such as clerk@seaford.");

    private static async Task<string> PasswordAsync(string name, string email, CancellationToken cancel)
    {
        var password = await System.Console.In.ReadLineAsync(cancel) ?? "";
        return Passwords.ProblemOf(password, name, email) is { } problem ? throw new InputException($"{problem}.") : password;
    }
}
