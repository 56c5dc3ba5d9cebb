using FsCheck;
using FsCheck.Fluent;
using Summariser.Speech.Recognition;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

/// <summary>Holds for any speech a detector with the default settings can find: pauses of a quarter of a second or more, or none where long speech is cut.</summary>
public sealed class WindowAssemblerProperties
{
    private static readonly WindowOptions Options = new();

    private static Gen<SpeechSpan[]> Speech =>
        from count in Gen.Choose(0, 8)
        from gaps in Gen.OneOf(Gen.Constant(0), Gen.Choose(25, 45), Gen.Choose(25, 900)).ArrayOf(count)
        from lengths in Gen.Choose(25, 900).ArrayOf(count)
        select SpansOf(gaps, lengths);

    [Fact]
    public void The_size_of_blocks_does_not_change_the_windows() => Prop.ForAll(Speech.ToArbitrary(), Gen.Choose(300, 40_000).ToArbitrary(), (speech, block) =>
    {
        var sound = SoundFor(speech);
        return Hear(speech, sound, block).Select(Shown).SequenceEqual(Hear(speech, sound).Select(Shown));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_sample_of_speech_is_in_a_window() => Prop.ForAll(Speech.ToArbitrary(), speech =>
    {
        var pieces = Hear(speech, SoundFor(speech)).SelectMany(window => window.Pieces).ToArray();
        return speech.All(span => pieces.Any(piece => piece.Start <= span.Start && piece.End >= span.End));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pieces_of_a_window_are_in_order_and_do_not_touch() => Prop.ForAll(Speech.ToArbitrary(), speech =>
        Hear(speech, SoundFor(speech)).All(window => window.Pieces.Zip(window.Pieces.Skip(1), (one, next) => one.End < next.Start).All(apart => apart)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_speech_is_in_two_windows() => Prop.ForAll(Speech.ToArbitrary(), speech =>
    {
        var windows = Hear(speech, SoundFor(speech));
        return speech.All(span => windows.SelectMany(window => window.Pieces).Sum(piece => Shared(span, piece)) == span.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_window_is_no_longer_than_the_setting_and_holds_no_long_silence() => Prop.ForAll(Speech.ToArbitrary(), speech =>
        Hear(speech, SoundFor(speech)).All(window =>
            window.Samples.Length == window.Pieces.Sum(piece => piece.Count)
            && window.Samples.Length <= Samples(Options.MaxSeconds)
            && window.Pieces.Zip(window.Pieces.Skip(1), (one, next) => next.Start - one.End <= Samples(Options.MaxGapSeconds)).All(near => near)))
        .QuickCheckThrowOnFailure();

    private static long Shared(SpeechSpan one, SpeechSpan other) =>
        Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    private static SpeechSpan[] SpansOf(int[] gaps, int[] lengths)
    {
        var (at, spans) = (0, new List<SpeechSpan>());
        foreach (var (gap, length) in gaps.Zip(lengths))
        {
            spans.Add(Span((at + gap) / 100.0, (at + gap + length) / 100.0));
            at += gap + length;
        }

        return [.. spans];
    }

    private static float[] SoundFor(SpeechSpan[] speech) => new float[(speech.Length == 0 ? 0 : speech[^1].End) + Samples(1)];

    private static string Shown(SpeechWindow window) => $"{window.Index}: {string.Join(", ", window.Pieces)}";
}
