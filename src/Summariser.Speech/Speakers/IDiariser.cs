using Summariser.Core.Transcripts;

namespace Summariser.Speech.Speakers;

/// <summary>Tells the voices of a recording apart, without knowing whose they are.</summary>
public interface IDiariser
{
    /// <summary>When each voice is heard, in order of time.</summary>
    /// <exception cref="Core.MissingComponentException">A model cannot be used.</exception>
    Task<IReadOnlyList<VoiceTurn>> FindAsync(Recording recording, CancellationToken cancel);
}

/// <summary>A stretch of one voice.</summary>
/// <param name="At">When it is heard, in seconds.</param>
/// <param name="Voice">Which voice, a number of no other meaning.</param>
public readonly record struct VoiceTurn(TimeRange At, int Voice);
