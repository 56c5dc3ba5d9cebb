using Summariser.Core.Pipeline;

namespace Summariser.Core.Pictures;

/// <summary>
/// Keeps pictures in a folder under a digest of what they say, so that each is drawn once. One is drawn at a time, and when one cannot be drawn
/// none is tried for a while, so that visitors cannot make work for the machine.
/// </summary>
/// <param name="pictures">Draws them.</param>
/// <param name="folder">Where they are kept.</param>
/// <param name="clock">The time.</param>
public sealed class KeptPictures(IMeetingPictures pictures, string folder, TimeProvider clock) : IMeetingPictures, IDisposable
{
    /// <summary>Raised when the same words give another picture.</summary>
    private const int Version = 1;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim drawing = new(1);
    private DateTimeOffset? failedAt;

    /// <inheritdoc/>
    public async Task<byte[]?> DrawAsync(PictureText text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var path = Path.Combine(folder, $"{Digest.Of(new { Version, text })}.png");
        if (await FindAsync(path, cancel) is { } kept)
        {
            return kept;
        }

        await drawing.WaitAsync(cancel);
        try
        {
            return await FindAsync(path, cancel) ?? await MakeAsync(text, path, cancel);
        }
        finally
        {
            drawing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => drawing.Dispose();

    private static async Task<byte[]?> FindAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task<byte[]?> MakeAsync(PictureText text, string path, CancellationToken cancel)
    {
        if (failedAt is { } failed && clock.GetUtcNow() - failed < Rest)
        {
            return null;
        }

        var picture = await pictures.DrawAsync(text, cancel);
        failedAt = picture is null ? clock.GetUtcNow() : null;
        if (picture is not null)
        {
            await AtomicFile.WriteAsync(path, async stream => await stream.WriteAsync(picture, cancel));
        }

        return picture;
    }
}
