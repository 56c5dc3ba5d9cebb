using System.CommandLine;
using Summariser.Cli.Client;
using Summariser.Cli.Console;

namespace Summariser.Cli.Commands.Remote;

/// <summary>summariser watch: stays with a meeting until its draft is ready.</summary>
internal static class WatchCommand
{
    private const int MostDrops = 10;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    private static readonly Argument<Guid> Meeting = new("meeting") { Description = "The meeting, by the number that 'summariser submit' printed." };
    private static readonly ServerOptions Server = new();

    public static Command Make()
    {
        var command = new Command("watch", "Shows how the work on a meeting goes, until its draft is ready.") { Meeting };
        Server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var client = Server.Connect(parsed);
        return await WatchAsync(client, parsed.GetValue(Meeting), cancel);
    }

    /// <summary>Watches until nothing more happens by itself, and says how it ended.</summary>
    internal static async Task<int> WatchAsync(ServiceClient client, Guid meeting, CancellationToken cancel)
    {
        var status = await client.StatusAsync(meeting, cancel);
        if (!status.IsSettled) status = await StageDisplay.ShowAsync(display => FollowAsync(client, meeting, new EventDisplay(display), cancel));
        System.Console.WriteLine(StatusCommand.InWords(status));
        return StatusCommand.CodeOf(status.State);
    }

    private static async Task<RemoteStatus> FollowAsync(ServiceClient client, Guid meeting, EventDisplay display, CancellationToken cancel)
    {
        var (last, drops) = ("", 0);
        while (true)
        {
            try
            {
                await foreach (var happened in client.EventsAsync(meeting, last, cancel))
                {
                    (last, drops) = (happened.Id.Length > 0 ? happened.Id : last, 0);
                    display.Show(happened);

                    // What is told of the past may be over; only the status says how things stand.
                    if (happened.Kind == "state" && await client.StatusAsync(meeting, cancel) is { IsSettled: true } settled) return settled;
                }
            }
            catch (LineDroppedException) when (++drops < MostDrops)
            {
                // Events go on after the last one heard.
            }

            await Task.Delay(Wait, cancel);
        }
    }
}
