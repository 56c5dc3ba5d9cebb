namespace Summariser.Storage.Database;

/// <summary>A lock between programs on one machine, gone with the program that holds it.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Waits until no other program holds the lock, and takes it.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Takes the lock, or gives null when another program holds it.</summary>
    public static IAsyncDisposable? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
