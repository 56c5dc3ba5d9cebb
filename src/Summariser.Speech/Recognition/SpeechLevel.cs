using Summariser.Speech.Audio;

namespace Summariser.Speech.Recognition;

/// <summary>
/// Evens out loudness: near and distant speakers in one window come closer to each other, and the loudest sample to half of full scale. A
/// slow compressor; it follows the loudest tenth of a second within half a second, so that words keep their shape.
/// </summary>
public static class SpeechLevel
{
    private const int Frame = SoundStream.SampleRate / 10;
    private const int FramesEitherSide = 5;

    /// <summary>The share of a difference in decibels that is taken away.</summary>
    private const double Strength = 0.5;

    /// <summary>Noise between words is raised by no more than this.</summary>
    private const double MostGain = 4;

    private const float Peak = 0.5f;

    /// <summary>Sound that never gets louder is left alone: there is nothing in it but noise.</summary>
    private const float Faintest = 0.005f;

    /// <summary>Evens out samples where they are.</summary>
    public static void Even(Span<float> samples)
    {
        if (PeakOf(samples) < Faintest)
        {
            return;
        }

        var energies = Energies(samples);
        var usual = energies.Average();
        var gains = new double[energies.Length];
        for (var at = 0; at < gains.Length; at++)
        {
            var from = Math.Max(0, at - FramesEitherSide);
            var loudest = energies.AsSpan(from, Math.Min(gains.Length, at + FramesEitherSide + 1) - from);
            gains[at] = Math.Min(MostGain, Math.Pow(4 * usual / Math.Max(Max(loudest), double.Epsilon), Strength / 2));
        }

        Apply(gains, samples);
        var scale = Peak / PeakOf(samples);
        foreach (ref var sample in samples)
        {
            sample *= scale;
        }
    }

    private static double[] Energies(ReadOnlySpan<float> samples)
    {
        var energies = new double[(samples.Length + Frame - 1) / Frame];
        for (var at = 0; at < energies.Length; at++)
        {
            var frame = samples.Slice(at * Frame, Math.Min(Frame, samples.Length - (at * Frame)));
            foreach (var sample in frame)
            {
                energies[at] += sample * sample / frame.Length;
            }
        }

        return energies;
    }

    /// <summary>Gains hold at the middle of their frames and change evenly between them.</summary>
    private static void Apply(double[] gains, Span<float> samples)
    {
        for (var at = 0; at < samples.Length; at++)
        {
            var place = ((double)at / Frame) - 0.5;
            var left = Math.Clamp((int)Math.Floor(place), 0, gains.Length - 1);
            var right = Math.Min(gains.Length - 1, left + 1);
            var share = Math.Clamp(place - left, 0, 1);
            samples[at] *= (float)((gains[left] * (1 - share)) + (gains[right] * share));
        }
    }

    private static double Max(ReadOnlySpan<double> values)
    {
        var most = 0.0;
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        return most;
    }

    private static float PeakOf(ReadOnlySpan<float> samples)
    {
        var peak = 0f;
        foreach (var sample in samples)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        return peak;
    }
}
