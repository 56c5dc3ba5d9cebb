using System.CommandLine;
using System.Globalization;
using Summariser.Cli.Console;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage;

namespace Summariser.Cli.Commands;

/// <summary>summariser key: makes, lists and revokes the keys by which other programs are let in.</summary>
internal static class KeyCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "What the key is for; shown in the audit log.", Required = true };
    private static readonly Option<string> Scopes = new("--scopes") { Description = "What its holder may do: read, submit, manage, separated by commas.", Required = true };
    private static readonly Option<string?> Council = new("--council") { Description = "The only council it is good for, by its key in addresses; all by default." };
    private static readonly Argument<Guid> Id = new("id") { Description = "The key's number, as 'summariser key list' shows it." };

    public static Command Make()
    {
        var add = new Command("add", "Makes a key and prints it. It cannot be shown again.") { Name, Scopes, Council };
        add.SetAction((parsed, cancel) => WithKeysAsync(keys => AddAsync(parsed, keys, cancel), cancel));
        var list = new Command("list", "Lists the keys, without the keys themselves.");
        list.SetAction((_, cancel) => WithKeysAsync(keys => ListAsync(keys, cancel), cancel));
        var revoke = new Command("revoke", "Makes a key useless from now on.") { Id };
        revoke.SetAction((parsed, cancel) => WithKeysAsync(keys => keys.RevokeAsync(parsed.GetValue(Id), Administrator, cancel), cancel));
        return new Command("key", "Makes, lists and revokes the keys by which other programs use the service.") { add, list, revoke };
    }

    private static Actor Administrator { get; } = new($"administrator {Environment.UserName}");

    private static async Task<int> WithKeysAsync(Func<IApiKeys, Task> use, CancellationToken cancel)
    {
        using var composition = new Composition();
        using var store = await ServiceStore.OpenAsync(composition.Storage, TimeProvider.System, cancel);
        await use(store.ApiKeys);
        return ExitCodes.Done;
    }

    private static async Task AddAsync(ParseResult parsed, IApiKeys keys, CancellationToken cancel)
    {
        var council = parsed.GetValue(Council);
        if (council is not null && council != AddressKey.Of(council, ""))
        {
            throw new InputException($"--council is '{council}'. Give the council's key in addresses, for example {AddressKey.Of(council, "seaford")}.");
        }

        var (key, secret) = await keys.MakeAsync(NameOf(parsed), ScopesOf(parsed.GetValue(Scopes)!), council, Administrator, cancel);
        System.Console.Error.WriteLine($"note: this is key {key.Id}. Keep it safe; it cannot be shown again.");
        System.Console.WriteLine(secret);
    }

    private static async Task ListAsync(IApiKeys keys, CancellationToken cancel)
    {
        foreach (var key in await keys.ListAsync(cancel))
        {
            var made = key.MadeAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            System.Console.WriteLine($"{key.Id}  {made}  {(key.RevokedAt is null ? "in force" : "revoked ")}  {key.CouncilKey ?? "all councils"}  {key.Scopes.ToString().ToLowerInvariant()}  {key.Name}");
        }
    }

    private static string NameOf(ParseResult parsed) =>
        parsed.GetValue(Name)!.Trim() is { Length: > 0 and <= 100 } name && !name.Any(char.IsControl)
            ? name
            : throw new InputException("--name is empty, too long or holds control characters. Give a name of 100 letters at most.");

    private static ApiScopes ScopesOf(string list)
    {
        var scopes = ApiScopes.None;
        foreach (var word in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            scopes |= word switch
            {
                "read" => ApiScopes.Read,
                "submit" => ApiScopes.Submit,
                "manage" => ApiScopes.Manage,
                _ => throw new InputException($"--scopes has '{word}'. Choose from read, submit, manage, separated by commas."),
            };
        }

        return scopes == ApiScopes.None ? throw new InputException("--scopes names none. Choose from read, submit, manage, separated by commas.") : scopes;
    }
}
