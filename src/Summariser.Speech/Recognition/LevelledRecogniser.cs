using System.Buffers;

namespace Summariser.Speech.Recognition;

/// <summary>Lets a recogniser hear every sound at an even level, whole windows and parts of them alike.</summary>
internal sealed class LevelledRecogniser(IRecogniser recogniser) : IRecogniser
{
    public Hearing Recognise(ReadOnlySpan<float> samples, CancellationToken cancel)
    {
        var rented = ArrayPool<float>.Shared.Rent(samples.Length);
        try
        {
            var level = rented.AsSpan(0, samples.Length);
            samples.CopyTo(level);
            SpeechLevel.Even(level);
            return recogniser.Recognise(level, cancel);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }
}
