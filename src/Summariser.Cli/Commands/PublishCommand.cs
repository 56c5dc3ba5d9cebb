using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Cli.Service;
using Summariser.Core;
using Summariser.Storage;
using Summariser.Web.Export;
using Summariser.Web.Telemetry;

namespace Summariser.Cli.Commands;

/// <summary>summariser publish: the public site as files.</summary>
internal static class PublishCommand
{
    private static readonly Option<string> To = new("--to") { Description = "The folder to write to. Only what changed is written anew, and what is no longer public is removed.", Required = true };
    private static readonly Option<string?> Address = new("--address") { Description = "What the files will be reached by, such as https://meetings.example.gov.uk; by default the setting Web:Public:Address." };
    private static readonly Option<bool> WithoutRecordings = new("--without-recordings") { Description = "Leave recordings out. The pages then have no player." };

    public static Command Make()
    {
        var command = new Command("publish", "Writes the whole public site as files that any web server can serve, with links that are all checked.") { To, Address, WithoutRecordings };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var composition = new Composition();
        var choices = new SiteExportChoices(Path.GetFullPath(parsed.GetValue(To)!), AddressOf(parsed, composition), !parsed.GetValue(WithoutRecordings));
        using var store = await ServiceStore.OpenAsync(composition.Storage, TimeProvider.System, cancel);
        using var meter = new ServiceMeter();
        var report = await SiteExport.RunAsync(
            composition.Web, choices, services => services.AddPorts(store, new NoWork(), composition, meter), cancel);
        System.Console.WriteLine($"{choices.Folder}: {report.Files} files, {report.Written} written, {report.Removed} removed");
        Report.Warn(report.Broken);
        return report.Broken.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static Uri AddressOf(ParseResult parsed, Composition composition)
    {
        var given = parsed.GetValue(Address) ?? composition.Web.Public.Address;
        return Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0
            ? address
            : throw new InputException($"'{given}' is no address to publish under. Give --address, such as https://meetings.example.gov.uk, or set Web:Public:Address.");
    }
}
