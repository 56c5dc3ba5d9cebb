using Summariser.Core.Records;

namespace Summariser.Core.Recordings;

/// <summary>What the public may hear of a meeting.</summary>
public abstract record PublicSound
{
    private PublicSound()
    {
    }

    /// <summary>Nothing: the meeting is not public, or its recording is gone.</summary>
    public sealed record None : PublicSound;

    /// <summary>Nothing yet: a part of the recording is closed, and the copy without it is still to be made.</summary>
    public sealed record NotReady : PublicSound;

    /// <summary>The recording as it is, pictures included: no part of it is closed.</summary>
    /// <param name="File">The recording.</param>
    public sealed record Whole(StoredFile File) : PublicSound;

    /// <summary>A copy of the recording's sound in which the closed parts are silent.</summary>
    /// <param name="File">The copy.</param>
    public sealed record Copy(StoredFile File) : PublicSound;
}
