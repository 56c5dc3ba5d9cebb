using Summariser.Core.Transcripts;

namespace Summariser.Core.Recordings;

/// <summary>Makes a copy of a recording's sound in which some parts are silent.</summary>
public interface ISilencer
{
    /// <summary>What a copy is made like: it changes when the same recording would give another copy.</summary>
    string Version { get; }

    /// <summary>
    /// Writes the sound of a recording, and nothing else of it, into a file that browsers play. It is as long as the recording and keeps its
    /// clock, so that times still fit.
    /// </summary>
    /// <param name="recording">The recording.</param>
    /// <param name="silent">The parts to be silent, in seconds; a little more is silenced on either side, since times of words are not exact.</param>
    /// <param name="output">The file to write; it must not be there yet.</param>
    /// <param name="cancel">Stops the work; what was written so far may be left.</param>
    /// <exception cref="InputException">The recording cannot be used.</exception>
    /// <exception cref="MissingComponentException">A tool it needs is not installed.</exception>
    Task SilenceAsync(Recording recording, IReadOnlyList<TimeRange> silent, string output, CancellationToken cancel);
}
