using System.Security.Cryptography;
using Summariser.Core;
using Summariser.Core.Records;

namespace Summariser.Storage.Files;

/// <summary>Uploads in the folder where files arrive. How far one has come is how long its file is, so that a restart needs nothing else.</summary>
/// <param name="folder">The folder, an absolute path.</param>
/// <param name="kept">Where whole uploads go.</param>
/// <param name="limits">What uploads may take.</param>
/// <param name="clock">The time.</param>
public sealed class UploadFolder(string folder, IFileStore kept, UploadLimits limits, TimeProvider clock) : IUploads, IDisposable
{
    private const int BlockSize = 1 << 18;
    private readonly UploadFiles files = new(folder);
    private readonly SemaphoreSlim beginning = new(1, 1);

    /// <inheritdoc/>
    public async Task<BegunUpload> BeginAsync(string owner, long length, string metadata, CancellationToken cancel)
    {
        await beginning.WaitAsync(cancel);
        try
        {
            var others = await files.NotesAsync(cancel);
            if (others.Count(note => note.Owner == owner) >= limits.MostByOwner)
            {
                return new BegunUpload.TooMany(limits.MostByOwner);
            }

            var promised = others.Sum(note => note.Length - files.OffsetOf(note));
            if (files.Room() - promised - limits.LeastFreeBytes < length)
            {
                return new BegunUpload.NoRoom();
            }

            var begun = new UploadNote(Guid.NewGuid(), owner, length, metadata);
            await files.MakeAsync(begun);
            return new BegunUpload.Begun(Of(begun));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FilesUnavailableException(folder, error);
        }
        finally
        {
            beginning.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<Upload?> FindAsync(Guid id, string owner, CancellationToken cancel) =>
        await NoteAsync(id, owner, cancel) is { } note ? Of(note) : null;

    /// <inheritdoc/>
    public async Task<AppendedPiece> AppendAsync(Guid id, string owner, long offset, Stream piece, PieceDigest? digest, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(piece);
        if (await NoteAsync(id, owner, cancel) is not { } known)
        {
            return new AppendedPiece.NotThere();
        }

        await using var bytes = known.Kept is null ? files.TryLock(id) : null;
        if (bytes is null && known.Kept is null)
        {
            return new AppendedPiece.Busy();
        }

        // Read again: whoever held the lock until now may have come further.
        if (await NoteAsync(id, owner, cancel) is not { } note)
        {
            return new AppendedPiece.NotThere();
        }

        if (files.OffsetOf(note) != offset)
        {
            return new AppendedPiece.Elsewhere(files.OffsetOf(note));
        }

        return bytes is null ? new AppendedPiece.Added(Of(note)) : await TakeAsync(bytes, note, piece, digest, cancel);
    }

    /// <inheritdoc/>
    public async Task<StoredFile> KeepAsync(Guid id, string owner, string name, CancellationToken cancel)
    {
        var note = await NoteAsync(id, owner, cancel);
        if (note?.Kept is { } known)
        {
            return known;
        }

        if (note is null || files.OffsetOf(note) != note.Length)
        {
            throw new InputException("The recording has not arrived whole. Send the rest of it first.");
        }

        var file = await kept.TakeAsync(files.BytesOf(id), name, cancel);
        await files.SaveAsync(note with { Kept = file });
        return file;
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(Guid id, string owner, CancellationToken cancel) =>
        await NoteAsync(id, owner, cancel) is null || await files.RemoveAsync(id);

    /// <summary>Removes uploads of which nothing has arrived for as long as they are kept.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var id in files.Ids().Where(IsOver))
        {
            cancel.ThrowIfCancellationRequested();
            await files.RemoveAsync(id);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => beginning.Dispose();

    private async Task<AppendedPiece> TakeAsync(FileStream bytes, UploadNote note, Stream piece, PieceDigest? digest, CancellationToken cancel)
    {
        var offset = files.OffsetOf(note);
        var whole = note with { UncheckedFrom = null };
        var keep = digest is null;
        using var hash = digest is null ? null : IncrementalHash.CreateHash(new HashAlgorithmName(digest.Algorithm.ToUpperInvariant()));
        try
        {
            bytes.SetLength(offset);
            bytes.Position = offset;
            if (digest is not null || note.UncheckedFrom is not null)
            {
                await files.SaveAsync(digest is null ? whole : note with { UncheckedFrom = offset });
            }

            var fits = await CopyAsync(piece, bytes, note.Length, hash, cancel);
            keep = fits && (digest is null || CryptographicOperations.FixedTimeEquals(hash!.GetHashAndReset(), digest.Value.Span));
            if (!keep)
            {
                return fits ? new AppendedPiece.Damaged() : new AppendedPiece.TooLong();
            }
        }
        finally
        {
            bytes.SetLength(keep ? bytes.Length : offset);
            bytes.Flush(flushToDisk: true);
        }

        if (digest is not null)
        {
            await files.SaveAsync(whole);
        }

        return new AppendedPiece.Added(Of(whole));
    }

    /// <summary>Writes what arrives as it arrives; false when it is more than there is room for.</summary>
    private async Task<bool> CopyAsync(Stream piece, FileStream bytes, long length, IncrementalHash? hash, CancellationToken cancel)
    {
        var block = new byte[BlockSize];
        for (int read; (read = await piece.ReadAsync(block, cancel)) > 0;)
        {
            if (bytes.Position + read > length)
            {
                return false;
            }

            hash?.AppendData(block, 0, read);
            await WriteAsync(bytes, block.AsMemory(0, read));
        }

        return true;
    }

    // Not cancelled: what has arrived is worth keeping. Failures of the disk are told from those of the line here.
    private async Task WriteAsync(FileStream bytes, ReadOnlyMemory<byte> block)
    {
        try
        {
            await bytes.WriteAsync(block, CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FilesUnavailableException(folder, error);
        }
    }

    private async Task<UploadNote?> NoteAsync(Guid id, string owner, CancellationToken cancel) =>
        await files.NoteAsync(id, cancel) is { } note && note.Owner == owner && !IsOver(id) ? note : null;

    private Upload Of(UploadNote note) => new(note.Id, note.Length, files.OffsetOf(note), note.Metadata, files.LastChangeOf(note.Id) + limits.Keep);

    private bool IsOver(Guid id) => files.LastChangeOf(id) + limits.Keep <= clock.GetUtcNow();
}
