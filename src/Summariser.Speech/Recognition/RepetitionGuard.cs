using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;

namespace Summariser.Speech.Recognition;

/// <summary>
/// Keeps a recogniser's loops ("and and and …") out of transcripts: a window whose text loops is decoded again in halves, and dropped when
/// even short parts loop. A window heard as one endless sentence, as happens where several people speak in turn, is halved too.
/// </summary>
public sealed class RepetitionGuard(IRecogniser recogniser)
{
    private const double ShortestSeconds = 4;
    private const double ShortestRunOnSeconds = 10;
    private const int RunOnWords = 40;

    /// <summary>The words of a window, and the parts of the recording that had to be left out.</summary>
    public (Hearing Heard, IReadOnlyList<TimeRange> Dropped) Recognise(SpeechWindow window, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(window);
        var dropped = new List<TimeRange>();
        var heard = Recognise(window.Samples, window, 0, dropped, cancel);

        // Parts that are each short of a loop may make one together.
        return Looping.IsIn(heard.Text, SecondsIn(window.Samples)) ? (Hearing.Nothing, [Between(window, 0, window.Samples.Length)]) : (heard, dropped);
    }

    private Hearing Recognise(ReadOnlySpan<float> samples, SpeechWindow window, int offset, List<TimeRange> dropped, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var seconds = SecondsIn(samples);
        var heard = recogniser.Recognise(samples, cancel);
        var loops = Looping.IsIn(heard.Text, seconds);
        if (!loops && (seconds < ShortestRunOnSeconds || LongestRunOn(heard.Text) < RunOnWords))
        {
            return heard;
        }

        if (loops && seconds < ShortestSeconds)
        {
            dropped.Add(Between(window, offset, offset + samples.Length));
            return Hearing.Nothing;
        }

        var middle = QuietestNearMiddle(samples);
        var first = Recognise(samples[..middle], window, offset, dropped, cancel);
        var second = Recognise(samples[middle..], window, offset + middle, dropped, cancel);
        return first.Then(second, SecondsIn(samples[..middle]));
    }

    private static int LongestRunOn(string text) =>
        UtteranceSplitter.Sentences(text).Select(sentence => sentence.Count(letter => letter == ' ') + 1).DefaultIfEmpty().Max();

    /// <summary>The quietest place in the middle third of a sound, in samples.</summary>
    internal static int QuietestNearMiddle(ReadOnlySpan<float> samples)
    {
        const int frame = SoundStream.SampleRate / 20;
        var (best, quietest) = (samples.Length / 2, double.MaxValue);
        for (var at = samples.Length / 3; at + frame <= samples.Length * 2 / 3; at += frame / 2)
        {
            var energy = 0.0;
            foreach (var sample in samples.Slice(at, frame))
            {
                energy += sample * sample;
            }

            (best, quietest) = energy < quietest ? (at + (frame / 2), energy) : (best, quietest);
        }

        return best;
    }

    private static double SecondsIn(ReadOnlySpan<float> samples) => (double)samples.Length / SoundStream.SampleRate;

    private static TimeRange Between(SpeechWindow window, int from, int to) => new(TimeOf(window, from), TimeOf(window, to));

    /// <summary>The recording's time, in seconds, at a sample of a window.</summary>
    internal static double TimeOf(SpeechWindow window, int offset)
    {
        var left = (long)offset;
        foreach (var piece in window.Pieces)
        {
            if (left <= piece.Count)
            {
                return (double)(piece.Start + left) / SoundStream.SampleRate;
            }

            left -= piece.Count;
        }

        return (double)window.Pieces[^1].End / SoundStream.SampleRate;
    }
}
