using Summariser.Core.Language;
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
    private const double FastestWordsASecond = 7;
    private const double ShortestRunOnSeconds = 10;
    private const int RunOnWords = 40;

    /// <summary>The words of a window, and the parts of the recording that had to be left out.</summary>
    public (Hearing Heard, IReadOnlyList<TimeRange> Dropped) Recognise(SpeechWindow window, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(window);
        var dropped = new List<TimeRange>();
        var heard = Recognise(window.Samples, window, 0, dropped, cancel);
        return (heard, dropped);
    }

    /// <summary>Whether words repeat, or come faster, as no one speaks.</summary>
    public static bool Loops(string text, double seconds)
    {
        var words = Words.Of(text);
        if (words.Count < 8)
        {
            return false;
        }

        return words.Count > (FastestWordsASecond * Math.Max(seconds, 1)) || LongestRepeat(words) >= 12;
    }

    private Hearing Recognise(ReadOnlySpan<float> samples, SpeechWindow window, int offset, List<TimeRange> dropped, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var seconds = (double)samples.Length / SoundStream.SampleRate;
        var heard = recogniser.Recognise(samples, cancel);
        var loops = Loops(heard.Text, seconds);
        if (!loops && (seconds < ShortestRunOnSeconds || LongestRunOn(heard.Text) < RunOnWords))
        {
            return heard;
        }

        if (loops && seconds < ShortestSeconds)
        {
            dropped.Add(new TimeRange(TimeOf(window, offset), TimeOf(window, offset + samples.Length)));
            return Hearing.Nothing;
        }

        var middle = QuietestNearMiddle(samples);
        var first = Recognise(samples[..middle], window, offset, dropped, cancel);
        var second = Recognise(samples[middle..], window, offset + middle, dropped, cancel);
        return first.Then(second, (double)middle / SoundStream.SampleRate);
    }

    private static int LongestRunOn(string text) =>
        UtteranceSplitter.Sentences(text).Select(sentence => sentence.Count(letter => letter == ' ') + 1).DefaultIfEmpty().Max();

    /// <summary>The most words covered by one phrase of one to eight words said over and over without a break.</summary>
    private static int LongestRepeat(IReadOnlyList<string> words)
    {
        var longest = 0;
        for (var length = 1; length <= 8; length++)
        {
            var run = 0;
            for (var at = length; at < words.Count; at++)
            {
                run = words[at] == words[at - length] ? run + 1 : 0;

                // Saying a phrase twice is speech; only what is beyond two rounds counts.
                longest = Math.Max(longest, run >= 2 * length ? run + length : 0);
            }
        }

        return longest;
    }

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
