using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Alignment;

/// <summary>Works out which words belong to which agenda item.</summary>
public interface IAligner
{
    /// <summary>
    /// Gives every utterance of the transcript to exactly one stretch. Closed parts (restricted items, and all that follows a heard
    /// resolution to exclude the press and public) come out as <see cref="ItemStatus.Closed"/> or <see cref="OutsideKind.Closed"/>.
    /// </summary>
    Partition Align(Transcript transcript, Agenda agenda);
}
