using System.Security.Cryptography;
using Summariser.Core;
using Summariser.Core.Pipeline;

namespace Summariser.Speech.Whisper.Models;

/// <summary>What has come of a file, held by one run at a time.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly FileStream file;
    private bool done;

    private PartialFile(FileStream file) => this.file = file;

    /// <summary>Bytes that are here.</summary>
    public long Length => file.Length;

    /// <summary>Opens what an earlier run left, or an empty file.</summary>
    /// <exception cref="MissingComponentException">Another run holds it, or the folder cannot be written to.</exception>
    public static PartialFile Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new PartialFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MissingComponentException(
                $"The Whisper model cannot be kept in {path} ({error.Message}). Wait if another run is downloading it, or set Speech:Whisper:ModelFolder to a folder you may write to.", error);
        }
    }

    /// <summary>Forgets what is beyond a length.</summary>
    public void CutTo(long length) => file.SetLength(length);

    /// <summary>Adds bytes at the end.</summary>
    /// <exception cref="MissingComponentException">There is no room.</exception>
    public async Task AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            file.Position = file.Length;
            await file.WriteAsync(bytes, cancel);
            await file.FlushAsync(cancel);
        }
        catch (IOException error)
        {
            throw new MissingComponentException(
                $"The Whisper model cannot be written to {file.Name} ({error.Message}). Make room, or set Speech:Whisper:ModelFolder.", error);
        }
    }

    /// <summary>SHA-256 of the whole, in small hexadecimal digits.</summary>
    public async Task<string> DigestAsync(CancellationToken cancel)
    {
        file.Position = 0;
        return Digest.Hex(await SHA256.HashDataAsync(file, cancel));
    }

    /// <summary>Gives the file its final name, in place of any file of that name.</summary>
    public void Name(string path)
    {
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(file.Name, path, overwrite: true);
        done = true;
    }

    /// <summary>Deletes the file.</summary>
    public void Delete()
    {
        file.Dispose();
        File.Delete(file.Name);
        done = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!done)
        {
            file.Dispose();
        }
    }
}
