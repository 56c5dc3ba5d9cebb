using System.CommandLine;
using System.Net;
using Summariser.Cli.Client;
using Summariser.Core;

namespace Summariser.Cli.Commands.Remote;

/// <summary>Which service to talk to, and with which key. A key is never an argument: others on the machine can read those.</summary>
internal sealed class ServerOptions
{
    private const string ServerVariable = "SUMMARISER_SERVER";
    private const string KeyVariable = "SUMMARISER_KEY";
    private const string Usual = "http://127.0.0.1:8720";

    private readonly Option<string?> server = new("--server") { Description = $"The service's address; the default is ${ServerVariable}, or {Usual}." };
    private readonly Option<string?> keyFile = new("--key-file") { Description = $"A file that holds the key; the default is the key in ${KeyVariable}." };

    public void AddTo(Command command)
    {
        command.Add(server);
        command.Add(keyFile);
    }

    /// <summary>A client for the service asked for.</summary>
    /// <exception cref="InputException">The address or the key cannot be used.</exception>
    public ServiceClient Connect(ParseResult parsed)
    {
        var given = parsed.GetValue(server) ?? Variable(ServerVariable) ?? Usual;
        if (!Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            throw new InputException($"The service's address is '{given}'. Write it like https://summaries.council.example.");
        }

        var key = Key(parsed);
        if (address.Scheme == "http" && !address.IsLoopback && !(IPAddress.TryParse(address.Host, out var number) && IPAddress.IsLoopback(number)))
        {
            System.Console.Error.WriteLine($"note: the key goes to {address.Host} unencrypted. Use an address that begins with https:// where you can.");
        }

        return new ServiceClient(address, key);
    }

    private string Key(ParseResult parsed)
    {
        var key = parsed.GetValue(keyFile) is { } path ? Read(path) : Variable(KeyVariable)
            ?? throw new InputException($"There is no key. Put one into ${KeyVariable} or into a file named by --key-file; 'summariser key add' makes one.");
        key = key.Trim();
        return key.Length > 0 && key.All(letter => letter is > ' ' and <= '~') ? key : throw new InputException("The key holds characters that no key has. Copy it again.");
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The key file {path} cannot be read. Check its path and that you may read it.", error);
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
