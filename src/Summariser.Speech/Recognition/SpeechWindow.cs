using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;

namespace Summariser.Speech.Recognition;

/// <summary>Sound for one decode: spans of speech, put end to end with the silence between them cut short.</summary>
/// <param name="Index">Its place among the recording's windows, from 0.</param>
/// <param name="Pieces">The parts of the recording it is made of, in samples, in order, not touching.</param>
/// <param name="Samples">Their samples, end to end.</param>
public sealed record SpeechWindow(int Index, IReadOnlyList<SpeechSpan> Pieces, float[] Samples)
{
    /// <summary>The pieces in seconds.</summary>
    public IReadOnlyList<TimeRange> Times =>
        [.. Pieces.Select(piece => new TimeRange((double)piece.Start / SoundStream.SampleRate, (double)piece.End / SoundStream.SampleRate))];
}
