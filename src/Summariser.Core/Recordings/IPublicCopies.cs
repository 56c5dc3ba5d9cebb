using Summariser.Core.Records;

namespace Summariser.Core.Recordings;

/// <summary>Which kept file is the copy of a meeting's recording that the public may hear. A copy can be made again at any time.</summary>
public interface IPublicCopies
{
    /// <summary>The copy of a meeting's recording, or null.</summary>
    Task<PublicCopy?> FindAsync(Guid meeting, CancellationToken cancel);

    /// <summary>The copies of all meetings.</summary>
    Task<IReadOnlyList<PublicCopy>> ListAsync(CancellationToken cancel);

    /// <summary>Notes a copy in the place of the meeting's former one.</summary>
    Task SaveAsync(PublicCopy copy, CancellationToken cancel);

    /// <summary>Forgets a meeting's copy; nothing happens when there is none.</summary>
    Task RemoveAsync(Guid meeting, CancellationToken cancel);
}

/// <summary>A copy of a recording without its closed parts.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="MadeFrom">Digest of the recording, its closed parts, and how the copy was made.</param>
/// <param name="File">The kept file.</param>
public sealed record PublicCopy(Guid Meeting, string MadeFrom, StoredFile File);
