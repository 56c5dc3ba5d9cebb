using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Alignment;

/// <summary>Tells what of a meeting that is still being transcribed was surely said in public.</summary>
public interface IOpenSoFar
{
    /// <summary>Leaves out all that could have been said in closed session. What the whole meeting would show to be public may be left out too.</summary>
    /// <param name="heard">What was heard from the beginning on, without a gap.</param>
    /// <param name="agenda">The agenda.</param>
    OpenPart SelectOpen(IReadOnlyList<Utterance> heard, Agenda agenda);
}

/// <summary>What was surely said in public.</summary>
/// <param name="Said">The words, in order.</param>
/// <param name="IsHeldBack">Whether the newest words are kept back because the meeting may be closed to the public.</param>
public sealed record OpenPart(IReadOnlyList<Utterance> Said, bool IsHeldBack)
{
    /// <summary>Nothing.</summary>
    public static OpenPart Nothing { get; } = new([], IsHeldBack: false);
}
