using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

public sealed class UtteranceSplitterProperties
{
    private static readonly string[] Pieces =
    [
        "the", "council", "and", "which,", "Mr.", "No.", "3.5", "£1,250.00", "yes.", "no!", "why?", "...", "well;", "\"quoted.\"",
        "p.m.", "é", "🙂", "  ", "\t", "\n", ",", ".", "-",
    ];

    private static Gen<string> Texts => Gen.Elements(Pieces).ListOf().Select(words => string.Join(' ', words));

    private static Gen<TimeRange[]> Times =>
        from count in Gen.Choose(1, 6)
        from gaps in Gen.Choose(1, 3000).ArrayOf(count)
        from lengths in Gen.Choose(400, 20_000).ArrayOf(count)
        select RangesOf(gaps, lengths);

    [Fact]
    public void Words_are_neither_lost_nor_changed() => Prop.ForAll(Texts.ToArbitrary(), Times.ToArbitrary(), (text, times) =>
        WordsOf(string.Join(' ', UtteranceSplitter.Split(Hearing.Untimed(text), times).Select(said => said.Text))).SequenceEqual(WordsOf(text)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Times_rise_and_cover_the_pieces_from_first_to_last() => Prop.ForAll(Texts.ToArbitrary(), Times.ToArbitrary(), (text, times) =>
    {
        var said = UtteranceSplitter.Split(Hearing.Untimed(text), times);
        return said.Count == 0 || (Near(said[0].Start, times[0].Start) && Near(said[^1].End, times[^1].End)
            && said.All(one => one.Start <= one.End + 1e-6) && said.Zip(said.Skip(1), (one, next) => one.End <= next.Start + 1e-6).All(rises => rises));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_utterance_begins_or_ends_in_a_pause() => Prop.ForAll(Texts.ToArbitrary(), Times.ToArbitrary(), (text, times) =>
        UtteranceSplitter.Split(Hearing.Untimed(text), times).All(said => Spoken(said.Start, times) && Spoken(said.End, times))).QuickCheckThrowOnFailure();

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Spoken(double at, TimeRange[] times) => times.Any(range => at >= range.Start - 1e-6 && at <= range.End + 1e-6);

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-6;

    private static TimeRange[] RangesOf(int[] gaps, int[] lengths)
    {
        var (at, ranges) = (0.0, new List<TimeRange>());
        foreach (var (gap, length) in gaps.Zip(lengths))
        {
            ranges.Add(new TimeRange(at + (gap / 1000.0), at + ((gap + length) / 1000.0)));
            at = ranges[^1].End;
        }

        return [.. ranges];
    }
}
