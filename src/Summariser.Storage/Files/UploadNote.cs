using Summariser.Core.Records;

namespace Summariser.Storage.Files;

/// <summary>What is known of an upload beside its bytes.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Metadata">What its sender says of it.</param>
internal sealed record UploadNote(Guid Id, string Owner, long Length, string Metadata)
{
    /// <summary>Where the bytes begin that have not been held to their digest yet, and so do not count; null when all count.</summary>
    public long? UncheckedFrom { get; init; }

    /// <summary>The file that was made of the upload, or null.</summary>
    public StoredFile? Kept { get; init; }
}
