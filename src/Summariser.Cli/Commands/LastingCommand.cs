using System.CommandLine;

namespace Summariser.Cli.Commands;

/// <summary>A command that runs until it is told to stop, and then takes the time it needs to put its work down.</summary>
internal sealed class LastingCommand(string name, string description) : Command(name, description)
{
    /// <summary>Longer than any stop that the settings allow.</summary>
    public static TimeSpan LongestStop { get; } = TimeSpan.FromMinutes(11);

    /// <summary>Waits until the program is told to stop, which is how such a command ends and no failure.</summary>
    public static async Task StoppedAsync(CancellationToken cancel)
    {
        var stopped = new TaskCompletionSource();
        await using var asked = cancel.Register(stopped.SetResult);
        await stopped.Task;
    }
}
