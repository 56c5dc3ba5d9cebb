namespace Summariser.Core.Transcripts;

/// <summary>What was heard of a recording that is still being transcribed.</summary>
public interface IHeardSoFar
{
    /// <summary>
    /// Its words from the beginning up to the first part that is not known yet, a window an utterance; empty where that cannot be said. They are
    /// as they were heard, those said in closed session among them.
    /// </summary>
    Task<IReadOnlyList<Utterance>> OfAsync(Recording recording, CancellationToken cancel);
}
