namespace Summariser.Storage.Service;

/// <summary>Wakes those who wait for something to happen in this process.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource next = Make();

    /// <summary>Ends at the next beat.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Wakes all who wait.</summary>
    public void Beat() => Interlocked.Exchange(ref next, Make()).SetResult();

    private static TaskCompletionSource Make() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
