using Summariser.Speech.Audio;

namespace Summariser.Speech.Recognition;

/// <summary>
/// Joins spans of speech into windows. Holds no more sound than the window being made and what the voice activity detector has not decided
/// on, so memory does not grow with the recording.
/// </summary>
public sealed class WindowAssembler(IVoiceActivity voice, WindowOptions options)
{
    /// <summary>A detector decides within its longest span of speech; sound older than this cannot be asked for.</summary>
    private const long KeptSamples = 64L * SoundStream.SampleRate;

    private readonly long maximum = Samples(options.MaxSeconds);
    private readonly long before = Samples(options.BeforeSeconds);
    private readonly long after = Samples(options.AfterSeconds);
    private readonly long maximumGap = Samples(options.MaxGapSeconds);
    private readonly List<SpeechSpan> pieces = [];
    private readonly List<float> kept = [];
    private long keptFrom;
    private long spokenTo;
    private int windows;

    private long Heard => keptFrom + kept.Count;

    private long Joined => pieces.Sum(piece => piece.Count);

    /// <summary>Takes the next samples of the recording and gives the windows they complete.</summary>
    public IEnumerable<SpeechWindow> Accept(ReadOnlySpan<float> samples)
    {
        kept.AddRange(samples);
        var complete = Add(voice.Accept(samples));
        if (pieces.Count > 0 && Heard - pieces[^1].End > maximumGap + KeptSamples / 2)
        {
            complete.Add(Close(pieces.Count));
        }

        Forget();
        return complete;
    }

    /// <summary>Ends the recording and gives the last windows.</summary>
    public IEnumerable<SpeechWindow> Finish()
    {
        var complete = Add(voice.Finish());
        if (pieces.Count > 0)
        {
            complete.Add(Close(pieces.Count));
        }

        return complete;
    }

    private List<SpeechWindow> Add(IReadOnlyList<SpeechSpan> spans)
    {
        var complete = new List<SpeechWindow>();
        foreach (var span in spans)
        {
            var padded = Padded(span);
            if (pieces.Count > 0 && padded.Start - pieces[^1].End > maximumGap)
            {
                complete.Add(Close(pieces.Count));
            }

            while (pieces.Count > 0 && Joined + padded.Count > maximum)
            {
                var count = CountBeforeLongestPause(padded.Start);
                EndBefore(span, count);
                complete.Add(Close(count));
            }

            Join(padded);
            spokenTo = Math.Max(spokenTo, span.End);
        }

        return complete;
    }

    /// <summary>Padding ends where the next window's speech begins: speech in both would be written twice.</summary>
    private void EndBefore(SpeechSpan next, int count)
    {
        if (count == pieces.Count)
        {
            var last = pieces[^1];
            pieces[^1] = new SpeechSpan(last.Start, Math.Min(last.End, Math.Max(spokenTo, next.Start)) - last.Start);
        }
    }

    private SpeechSpan Padded(SpeechSpan span)
    {
        var start = Math.Max(Math.Max(keptFrom, spokenTo), span.Start - before);
        var end = Math.Min(Heard, span.End + after);
        return new SpeechSpan(start, Math.Max(0, end - start));
    }

    private void Join(SpeechSpan span)
    {
        if (pieces.Count > 0 && span.Start <= pieces[^1].End)
        {
            var first = pieces[^1].Start;
            pieces[^1] = new SpeechSpan(first, Math.Max(span.End, pieces[^1].End) - first);
        }
        else if (span.Count > 0)
        {
            pieces.Add(span);
        }
    }

    /// <summary>
    /// How many pieces to close a full window with: those before its longest pause, where a speaker or a sentence is likeliest to have
    /// ended, as long as the window keeps at least half of its length.
    /// </summary>
    private int CountBeforeLongestPause(long nextStart)
    {
        var (best, longest, joined) = (pieces.Count, -1L, 0L);
        for (var count = 1; count <= pieces.Count; count++)
        {
            joined += pieces[count - 1].Count;
            var pause = (count < pieces.Count ? pieces[count].Start : nextStart) - pieces[count - 1].End;
            if (joined >= maximum / 2 && pause >= longest)
            {
                (best, longest) = (count, pause);
            }
        }

        return best;
    }

    private SpeechWindow Close(int count)
    {
        var closed = pieces[..count];
        var samples = new float[closed.Sum(piece => piece.Count)];
        var at = 0;
        foreach (var piece in closed)
        {
            kept.CopyTo((int)(piece.Start - keptFrom), samples, at, (int)piece.Count);
            at += (int)piece.Count;
        }

        pieces.RemoveRange(0, count);
        return new SpeechWindow(windows++, closed, samples);
    }

    private void Forget()
    {
        var needed = Math.Min(pieces.Count > 0 ? pieces[0].Start : long.MaxValue, Heard - KeptSamples);

        // Moved in large steps: moving the rest of the list down at every block would cost more than it saves.
        if (needed - keptFrom > KeptSamples)
        {
            kept.RemoveRange(0, (int)(needed - keptFrom));
            keptFrom = needed;
        }
    }

    private static long Samples(double seconds) => (long)(seconds * SoundStream.SampleRate);
}
