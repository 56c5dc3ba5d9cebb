namespace Summariser.Core.Records;

/// <summary>Large files that the service keeps, known by their content. A file is whole or absent.</summary>
public interface IFileStore
{
    /// <summary>Keeps what a stream holds. The same content is kept once.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="name">The name it was handed in under; only its last part is kept.</param>
    /// <param name="cancel">Stops the work; nothing is left behind.</param>
    Task<StoredFile> KeepAsync(Stream content, string name, CancellationToken cancel);

    /// <summary>Keeps a file of this machine by moving it when that needs no copying, else by copying it and removing the original.</summary>
    Task<StoredFile> TakeAsync(string path, string name, CancellationToken cancel);

    /// <summary>Where a kept file is on disk, for tools that read files; its length is checked, its content is not read.</summary>
    /// <exception cref="SummariserException">The file is missing or has another length.</exception>
    string PathOf(StoredFile file);

    /// <summary>Reads a kept file whole and compares its content with its digest.</summary>
    Task<bool> IsIntactAsync(StoredFile file, CancellationToken cancel);

    /// <summary>Removes a kept file; nothing happens when there is none.</summary>
    Task RemoveAsync(string digest, CancellationToken cancel);
}
