using Summariser.Core;

namespace Summariser.Storage.Files;

/// <summary>The folder of kept files cannot be read or written now: its disk is full, or the share is away.</summary>
/// <param name="folder">The folder.</param>
/// <param name="inner">What the system said.</param>
public sealed class FilesUnavailableException(string folder, Exception inner)
    : SummariserException($"The folder {folder} cannot be used ({inner.Message}). Make room on its disk, or look whether the share is there.", inner)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
