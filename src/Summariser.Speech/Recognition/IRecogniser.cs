namespace Summariser.Speech.Recognition;

/// <summary>A speech recogniser that turns a window of sound into words. May be called by several threads at once.</summary>
public interface IRecogniser : IDisposable
{
    /// <summary>The engine's name as it appears in transcripts.</summary>
    string Name { get; }

    /// <summary>The words in up to some thirty seconds of 16 kHz mono sound; empty when there are none.</summary>
    string Recognise(ReadOnlySpan<float> samples);
}
