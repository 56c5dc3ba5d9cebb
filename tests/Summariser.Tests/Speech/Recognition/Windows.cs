using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

/// <summary>Spans, sound and windows in seconds.</summary>
internal static class Windows
{
    public static long Samples(double seconds) => (long)Math.Round(seconds * SoundStream.SampleRate);

    /// <summary>A span of speech from one second to another.</summary>
    public static SpeechSpan Span(double start, double end) => new(Samples(start), Samples(end) - Samples(start));

    /// <summary>A window of pieces, silent.</summary>
    public static SpeechWindow Of(int index, params (double Start, double End)[] pieces)
    {
        var spans = pieces.Select(piece => Span(piece.Start, piece.End)).ToArray();
        return new SpeechWindow(index, spans, new float[spans.Sum(span => span.Count)]);
    }

    /// <summary>Sound in which no two places near each other are alike; never louder than a tenth of full scale.</summary>
    public static float[] Sound(double seconds)
    {
        var samples = new float[Samples(seconds)];
        for (var at = 0; at < samples.Length; at++)
        {
            samples[at] = ((((at * 7919L) + (at / 1000)) % 2001) - 1000) / 10_000f;
        }

        return samples;
    }

    /// <summary>All windows of a recording heard in blocks of a length.</summary>
    public static IReadOnlyList<SpeechWindow> Hear(
        IReadOnlyList<SpeechSpan> speech, float[] sound, int block = SoundStream.SampleRate, WindowOptions? options = null)
    {
        using var voice = new ScriptedVoice(speech);
        var assembler = new WindowAssembler(voice, options ?? new WindowOptions());
        var windows = new List<SpeechWindow>();
        for (var at = 0; at < sound.Length; at += block)
        {
            windows.AddRange(assembler.Accept(sound.AsSpan(at, Math.Min(block, sound.Length - at))));
        }

        windows.AddRange(assembler.Finish());
        return windows;
    }
}
