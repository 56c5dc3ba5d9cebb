using System.CommandLine;
using System.Text.Json;
using Summariser.Cli.Client;
using Summariser.Cli.Console;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;

namespace Summariser.Cli.Commands.Remote;

/// <summary>summariser status: how far a meeting has come.</summary>
internal static class StatusCommand
{
    private static readonly Argument<Guid> Meeting = new("meeting") { Description = "The meeting, by the number that 'summariser submit' printed." };
    private static readonly ServerOptions Server = new();

    public static Command Make()
    {
        var command = new Command("status", "Says how far a meeting has come.") { Meeting };
        Server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var client = Server.Connect(parsed);
        var status = await client.StatusAsync(parsed.GetValue(Meeting), cancel);
        System.Console.WriteLine(InWords(status));
        return CodeOf(status.State);
    }

    /// <summary>A state as an exit code: work that failed or was cancelled is not done.</summary>
    internal static int CodeOf(MeetingState state) => state is MeetingState.Failed or MeetingState.Cancelled ? ExitCodes.Failed : ExitCodes.Done;

    /// <summary>A status in one line.</summary>
    internal static string InWords(RemoteStatus status)
    {
        var state = JsonNamingPolicy.KebabCaseLower.ConvertName(status.State.ToString()).Replace('-', ' ');
        return state
            + (status.Paused ? ", paused" : "")
            + (status.Progress is { } progress ? $", {progress.Stage}{(progress.TotalSeconds > 0 ? $" {Clock.Of(progress.DoneSeconds)} of {Clock.Of(progress.TotalSeconds)}" : "")}" : "")
            + (status.Failure is { } failure ? $": {failure.Reason}" : "");
    }
}
