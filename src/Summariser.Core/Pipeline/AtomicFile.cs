namespace Summariser.Core.Pipeline;

/// <summary>Files that are whole or absent: written beside their name, then renamed.</summary>
public static class AtomicFile
{
    private static int begun;

    /// <summary>Writes a file, replacing one of that name. Makes its folder when there is none.</summary>
    /// <exception cref="InputException">The folder cannot be written to.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}-{Interlocked.Increment(ref begun)}.part");
        try
        {
            Directory.CreateDirectory(folder);
            await using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be written ({error.Message}). Choose another folder, or make room.", error);
        }
        finally
        {
            DeleteQuietly(beside);
        }
    }

    /// <summary>Writes a text as UTF-8 without a mark.</summary>
    public static Task WriteTextAsync(string path, string text) =>
        WriteAsync(path, async stream =>
        {
            await using var writer = new StreamWriter(stream, leaveOpen: true);
            await writer.WriteAsync(text);
        });

    private static void DeleteQuietly(string path)
    {
        // The failure that matters is already on its way to the caller.
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
