using Summariser.Core.Agendas;

namespace Summariser.Core.Transcripts;

/// <summary>Works out who speaks.</summary>
public interface ISpeakerNaming
{
    /// <summary>
    /// The transcript with speakers named where the words, or the voices, say who they are, each with how sure that is. Names that a transcript
    /// brings along stay.
    /// </summary>
    /// <param name="recording">The recording, or null where only the words are at hand.</param>
    /// <param name="transcript">What was said.</param>
    /// <param name="agenda">The roster.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="MissingComponentException">A voice model that is configured cannot be used.</exception>
    Task<Transcript> NameAsync(Recording? recording, Transcript transcript, Agenda agenda, CancellationToken cancel);
}
