namespace Summariser.Speech.Recognition;

/// <summary>Runs work at the same time; when one part fails the others are stopped.</summary>
internal static class Together
{
    /// <summary>Ends when all parts have ended. The failure that stopped the others is the one thrown, not their being stopped.</summary>
    /// <param name="parts">Makes the parts, given the token that stops them.</param>
    /// <param name="cancel">Stops all, without waiting for a part that cannot be interrupted.</param>
    public static async Task RunAsync(Func<CancellationToken, IReadOnlyList<Func<Task>>> parts, CancellationToken cancel)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task[] running = [.. parts(stop.Token).Select(part => Task.Run(() => StoppingOthersAsync(part, stop), CancellationToken.None))];
        var all = Task.WhenAll(running);
        _ = all.ContinueWith(_ => stop.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            await all.WaitAsync(cancel);
        }
        catch (OperationCanceledException) when (running.FirstOrDefault(task => task.IsFaulted) is { } failed)
        {
            await failed;
        }
    }

    private static async Task StoppingOthersAsync(Func<Task> part, CancellationTokenSource stop)
    {
        try
        {
            await part();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
