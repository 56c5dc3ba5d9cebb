using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;

namespace Summariser.Storage.Files;

/// <summary>Files named by their content in a folder that all machines share: written beside their name, then renamed.</summary>
/// <param name="folder">The folder, an absolute path.</param>
internal sealed partial class FileStore(string folder) : IFileStore
{
    private const int BlockSize = 1 << 20;
    private readonly string incoming = Path.Combine(folder, "incoming");

    /// <inheritdoc/>
    public async Task<StoredFile> KeepAsync(Stream content, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = NewPart();
        try
        {
            var (digest, bytes) = await CopyAsync(content, part, cancel);
            Settle(part, digest);
            return new StoredFile(digest, bytes, LastPart(name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FilesUnavailableException(folder, error);
        }
        finally
        {
            DeleteQuietly(part);
        }
    }

    /// <inheritdoc/>
    public async Task<StoredFile> TakeAsync(string path, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            throw new InputException($"There is no file {path}. Look whether its name is written right.");
        }

        try
        {
            var digest = await DigestOfAsync(path, cancel);
            var bytes = new FileInfo(path).Length;
            var part = NewPart();
            File.Move(path, part);
            if (new FileInfo(part).Length != bytes)
            {
                File.Move(part, path);
                throw new InputException($"The file {path} is still being written. Hand it in when it is whole.");
            }

            Settle(part, digest);
            return new StoredFile(digest, bytes, LastPart(name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FilesUnavailableException(folder, error);
        }
    }

    /// <inheritdoc/>
    public string PathOf(StoredFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = PathOf(file.Digest);
        var found = new FileInfo(path);
        if (!found.Exists || found.Length != file.Bytes)
        {
            throw new SummariserException(
                $"The kept file {file.Name} ({path}) is {(found.Exists ? $"{found.Length} bytes long instead of {file.Bytes}" : "missing")}. Restore it from a backup, or hand it in again.");
        }

        return path;
    }

    /// <inheritdoc/>
    public async Task<bool> IsIntactAsync(StoredFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = PathOf(file.Digest);
        if (!File.Exists(path) || new FileInfo(path).Length != file.Bytes)
        {
            return false;
        }

        return await DigestOfAsync(path, cancel) == file.Digest;
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string digest, CancellationToken cancel)
    {
        if (File.Exists(PathOf(digest)))
        {
            File.Delete(PathOf(digest));
        }

        return Task.CompletedTask;
    }

    /// <summary>Where a file of this content is, or would be.</summary>
    public string PathOf(string digest) => Sha256().IsMatch(digest)
        ? Path.Combine(folder, digest[..2], digest)
        : throw new ArgumentException("A kept file is named by the 64 hexadecimal digits of its SHA-256.", nameof(digest));

    private static async Task<(string Digest, long Bytes)> CopyAsync(Stream content, string part, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var block = new byte[BlockSize];
        int read;
        while ((read = await content.ReadAsync(block, cancel)) > 0)
        {
            hash.AppendData(block, 0, read);
            await file.WriteAsync(block.AsMemory(0, read), cancel);
        }

        file.Flush(flushToDisk: true);
        return (Digest.Hex(hash.GetCurrentHash()), file.Length);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BlockSize, FileOptions.Asynchronous | FileOptions.SequentialScan);

    private static async Task<string> DigestOfAsync(string path, CancellationToken cancel)
    {
        await using var content = Open(path);
        return Digest.Hex(await SHA256.HashDataAsync(content, cancel));
    }

    private static string LastPart(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length > 0 ? last : "recording";
    }

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

    private string NewPart()
    {
        PrivateFolder.Create(incoming);
        return Path.Combine(incoming, $"{Guid.NewGuid():N}.part");
    }

    private void Settle(string part, string digest)
    {
        var path = PathOf(digest);
        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        File.Move(part, path, overwrite: true);
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Sha256();
}
