using System.Diagnostics;

namespace Summariser.SystemTests.Support;

/// <summary>Signals to other processes.</summary>
internal static class Signals
{
    /// <summary>Asks a process to end. Not with SIGINT: a shell that runs the tests in the background makes its children ignore that one.</summary>
    public static async Task TerminateAsync(int process)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill") { ArgumentList = { "-TERM", $"{process}" } })!;
        await kill.WaitForExitAsync();
    }
}
