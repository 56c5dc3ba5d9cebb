using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

/// <summary>Knows beforehand where there is speech, and gives each span once enough silence after it has been heard, as a detector does.</summary>
/// <param name="spans">The spans in order.</param>
/// <param name="decidedAfter">Samples that must be heard after a span before it is given.</param>
internal sealed class ScriptedVoice(IReadOnlyList<SpeechSpan> spans, long decidedAfter = SoundStream.SampleRate / 4) : IVoiceActivity
{
    private long heard;
    private int given;

    public IReadOnlyList<SpeechSpan> Accept(ReadOnlySpan<float> samples)
    {
        heard += samples.Length;
        return Give(span => span.End + decidedAfter <= heard);
    }

    public IReadOnlyList<SpeechSpan> Finish() => Give(span => span.Start < heard);

    public void Dispose()
    {
    }

    private List<SpeechSpan> Give(Func<SpeechSpan, bool> decided)
    {
        var ended = new List<SpeechSpan>();
        for (; given < spans.Count && decided(spans[given]); given++)
        {
            ended.Add(spans[given]);
        }

        return ended;
    }
}
