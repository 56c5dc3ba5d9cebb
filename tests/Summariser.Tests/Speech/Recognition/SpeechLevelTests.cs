using FsCheck;
using FsCheck.Fluent;
using Summariser.Speech.Recognition;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

public sealed class SpeechLevelTests
{
    [Fact]
    public void A_distant_speaker_comes_closer_to_a_near_one_and_stays_behind()
    {
        var samples = Tone((3, 0.4f), (3, 0.04f));
        SpeechLevel.Even(samples);
        var (near, distant) = (Loudness(samples, 1, 2), Loudness(samples, 4, 5));
        Assert.InRange(near / distant, 2.5, 4);
        Assert.Equal(0.5f, samples.Max(Math.Abs), 0.001f);
    }

    [Fact]
    public void Noise_between_words_is_raised_by_a_limited_gain()
    {
        var samples = Tone((3, 0.4f), (3, 0.0001f));
        SpeechLevel.Even(samples);
        Assert.InRange(Loudness(samples, 1, 2) / Loudness(samples, 4, 5), 1000, 2000);
    }

    [Fact]
    public void A_word_keeps_its_shape()
    {
        var samples = Tone((0.2, 0.05f), (0.2, 0.2f), (0.2, 0.05f));
        SpeechLevel.Even(samples);
        Assert.InRange(Loudness(samples, 0.25, 0.35) / Loudness(samples, 0.05, 0.15), 3.9, 4.1);
    }

    [Fact]
    public void Silence_is_not_made_louder()
    {
        var samples = Tone((5, 0.004f));
        var before = samples.ToArray();
        SpeechLevel.Even(samples);
        Assert.Equal(before, samples);
    }

    [Fact]
    public void Any_sound_stays_in_range_and_on_its_side_of_zero() => Prop.ForAll(
        Gen.Choose(-1000, 1000).Select(each => each / 1000f).ArrayOf().Select(few => Enumerable.Repeat(few, 400).SelectMany(each => each).ToArray()).ToArbitrary(),
        sound =>
        {
            var samples = sound.ToArray();
            SpeechLevel.Even(samples);
            return samples.Zip(sound).All(pair => Math.Abs(pair.First) <= 0.5001f && Math.Sign(pair.First) == Math.Sign(pair.Second));
        }).QuickCheckThrowOnFailure();

    private static float[] Tone(params (double Seconds, float Size)[] parts) =>
        [.. parts.SelectMany(part => Enumerable.Range(0, (int)Samples(part.Seconds)).Select(at => part.Size * (float)Math.Sin(at * 0.3)))];

    private static double Loudness(float[] samples, double from, double to) =>
        Math.Sqrt(samples.AsSpan((int)Samples(from), (int)Samples(to - from)).ToArray().Average(sample => (double)sample * sample));
}
