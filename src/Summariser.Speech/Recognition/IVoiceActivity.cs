namespace Summariser.Speech.Recognition;

/// <summary>Finds where there is speech in a stream of 16 kHz mono samples.</summary>
public interface IVoiceActivity : IDisposable
{
    /// <summary>Takes the next samples and gives the spans of speech that have ended since the last call, in order.</summary>
    IReadOnlyList<SpeechSpan> Accept(ReadOnlySpan<float> samples);

    /// <summary>Ends the stream and gives the spans still open.</summary>
    IReadOnlyList<SpeechSpan> Finish();
}

/// <summary>A span of speech, in samples from the start of the recording.</summary>
/// <param name="Start">Its first sample.</param>
/// <param name="Count">Its length.</param>
public readonly record struct SpeechSpan(long Start, long Count)
{
    /// <summary>The sample after its last.</summary>
    public long End => Start + Count;
}
