using Summariser.Core.Agendas;

namespace Summariser.Core.Transcripts;

/// <summary>Sets right the names that a recogniser misheard.</summary>
public interface IVocabularyRepair
{
    /// <summary>
    /// The transcript with misheard names as the agenda and the council's glossary write them. Ids and times stay; every change is among the
    /// utterance's <see cref="Utterance.Repairs"/>. A repaired transcript comes back as it is.
    /// </summary>
    Transcript Repair(Transcript transcript, Agenda agenda);
}
