using System.Text.Json;
using Summariser.Core;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;

namespace Summariser.Storage.Files;

/// <summary>Uploads on disk: the bytes of each in one file, whose lock keeps two writers apart, and a note beside it.</summary>
/// <param name="folder">The folder, an absolute path.</param>
internal sealed class UploadFiles(string folder)
{
    private const string Bytes = ".upload";
    private const string Note = ".json";

    /// <summary>Makes the files of an upload.</summary>
    public async Task MakeAsync(UploadNote note)
    {
        PrivateFolder.Create(folder);
        await using (new FileStream(BytesOf(note.Id), FileMode.CreateNew))
        {
            await SaveAsync(note);
        }
    }

    /// <summary>Room on the disk, in bytes.</summary>
    public long Room()
    {
        PrivateFolder.Create(folder);
        return new DriveInfo(folder).AvailableFreeSpace;
    }

    /// <summary>Where the bytes of an upload are.</summary>
    public string BytesOf(Guid id) => PathOf(id, Bytes);

    /// <summary>Takes an upload's bytes to write to them, or gives null when another writes or there are none.</summary>
    public FileStream? TryLock(Guid id)
    {
        try
        {
            return new FileStream(BytesOf(id), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Removes an upload; false while another writes to it.</summary>
    public async Task<bool> RemoveAsync(Guid id)
    {
        // The note goes last, for only by it is an upload found.
        await using (var bytes = TryLock(id))
        {
            if (bytes is null && File.Exists(BytesOf(id)))
            {
                return false;
            }

            if (bytes is not null)
            {
                File.Delete(BytesOf(id));
            }
        }

        if (File.Exists(PathOf(id, Note)))
        {
            File.Delete(PathOf(id, Note));
        }

        return true;
    }

    /// <summary>Every upload of which there is a file.</summary>
    public IReadOnlyList<Guid> Ids() => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is Bytes or Note)
            .Select(path => Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct(),
    ];

    /// <summary>The note of an upload, or null.</summary>
    public async Task<UploadNote?> NoteAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadNote>(await File.ReadAllBytesAsync(PathOf(id, Note), cancel), ContractJson.Compact);
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The notes of all uploads.</summary>
    public async Task<IReadOnlyList<UploadNote>> NotesAsync(CancellationToken cancel)
    {
        var notes = new List<UploadNote>();
        foreach (var id in Ids())
        {
            if (await NoteAsync(id, cancel) is { } note)
            {
                notes.Add(note);
            }
        }

        return notes;
    }

    /// <summary>Writes a note, replacing an earlier one.</summary>
    /// <exception cref="FilesUnavailableException">The disk is full, or away.</exception>
    public async Task SaveAsync(UploadNote note)
    {
        try
        {
            await AtomicFile.WriteAsync(PathOf(note.Id, Note), stream => JsonSerializer.SerializeAsync(stream, note, ContractJson.Compact));
        }
        catch (InputException error)
        {
            // Not what the sender gave is wrong, but the place it is put.
            throw new FilesUnavailableException(folder, error.InnerException ?? error);
        }
    }

    /// <summary>How many bytes of an upload have arrived and count.</summary>
    public long OffsetOf(UploadNote note) =>
        note.Kept is not null ? note.Length
        : new FileInfo(BytesOf(note.Id)) is not { Exists: true } bytes ? 0
        : Math.Min(bytes.Length, note.UncheckedFrom ?? long.MaxValue);

    /// <summary>When any of an upload last arrived.</summary>
    public DateTimeOffset LastChangeOf(Guid id) =>
        new[] { Bytes, Note }.Select(kind => new FileInfo(PathOf(id, kind))).Where(file => file.Exists)
            .Select(file => new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    private string PathOf(Guid id, string kind) => Path.Combine(folder, $"{id:N}{kind}");
}
