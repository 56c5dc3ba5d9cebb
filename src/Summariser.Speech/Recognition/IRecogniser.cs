namespace Summariser.Speech.Recognition;

/// <summary>A speech recogniser that turns a window of sound into words. May be called by several threads at once.</summary>
public interface IRecogniser
{
    /// <summary>The words in up to some thirty seconds of 16 kHz mono sound.</summary>
    /// <param name="samples">The sound.</param>
    /// <param name="cancel">Ends the decode early in engines that can be interrupted; others finish it.</param>
    /// <exception cref="OperationCanceledException">The decode was interrupted.</exception>
    Hearing Recognise(ReadOnlySpan<float> samples, CancellationToken cancel);
}
