using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

public sealed class UtteranceSplitterTests
{
    private static readonly TimeRange[] TenSeconds = [new(100, 110)];

    public static TheoryData<string, string[]> Texts => new()
    {
        { "Good evening. Welcome! Shall we start?", ["Good evening.", "Welcome!", "Shall we start?"] },
        { "Thank you Mr. Tolley. Dr. Carr and Cllr. Fenwick agree.", ["Thank you Mr. Tolley.", "Dr. Carr and Cllr. Fenwick agree."] },
        { "It rose by 3.5 per cent to £1.25m. Good.", ["It rose by 3.5 per cent to £1.25m.", "Good."] },
        { "She said \"yes.\" He left.", ["She said \"yes.\"", "He left."] },
        { "Well... I see.", ["Well...", "I see."] },
        { "Really?! Yes", ["Really?!", "Yes"] },
        { "no stops at all", ["no stops at all"] },
        { "See example.test for more. Done.", ["See example.test for more.", "Done."] },
        { "Mr.", ["Mr."] },
        { "  ", [] },
        { "", [] },
        { ". . .", [".", ".", "."] },
    };

    [Theory, MemberData(nameof(Texts))]
    public void Sentences_end_where_a_reader_would_end_them(string text, string[] sentences) => Assert.Equal(sentences, UtteranceSplitter.Sentences(text));

    [Fact]
    public void A_long_sentence_is_cut_at_the_comma_nearest_its_middle()
    {
        var text = $"{Words(14)}, {Words(6)}, {Words(20)}.";
        var parts = UtteranceSplitter.Split(Hearing.Untimed(text), TenSeconds).Select(said => said.Text).ToArray();
        Assert.Equal(2, parts.Length);
        Assert.EndsWith(",", parts[0], StringComparison.Ordinal);
        Assert.Equal(20, parts[1].Split(' ').Length);
    }

    [Fact]
    public void A_long_sentence_without_commas_is_cut_before_a_joining_word()
    {
        var parts = UtteranceSplitter.Split(Hearing.Untimed($"{Words(18)} and {Words(20)}"), TenSeconds).Select(said => said.Text).ToArray();
        Assert.Equal(2, parts.Length);
        Assert.StartsWith("and ", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_utterance_is_longer_than_can_be_read() =>
        Assert.All(UtteranceSplitter.Split(Hearing.Untimed(Words(1000)), [new TimeRange(0, 300)]), said => Assert.InRange(said.Text.Split(' ').Length, 1, 32));

    [Fact]
    public void Times_are_in_proportion_to_the_letters()
    {
        var said = UtteranceSplitter.Split(Hearing.Untimed("Four word sentence here. Another of equal leng."), TenSeconds);
        Assert.Equal(2, said.Count);
        Assert.Equal(100, said[0].Start);
        Assert.InRange(said[0].End, 104.5, 105.5);
        Assert.Equal(said[0].End, said[1].Start);
        Assert.Equal(110, said[1].End);
    }

    [Fact]
    public void A_cut_near_a_pause_is_moved_to_it()
    {
        var said = UtteranceSplitter.Split(Hearing.Untimed("This was said first. That came a little later on."), [new(10, 14.5), new(20, 25.5)]);
        Assert.Equal([(10.0, 14.5), (20.0, 25.5)], said.Select(one => (one.Start, one.End)));
    }

    [Fact]
    public void A_cut_far_from_any_pause_stays_inside_its_piece()
    {
        var said = UtteranceSplitter.Split(Hearing.Untimed("Yes. A much longer sentence was then said by the one who answered."), [new(0, 3), new(8, 20)]);
        Assert.InRange(said[0].End, 0.5, 1.5);
        Assert.Equal(20, said[1].End);
    }

    [Fact]
    public void The_next_utterance_after_a_pause_starts_where_speech_goes_on()
    {
        // A sum of lengths that binary fractions do not hold exactly.
        var said = UtteranceSplitter.Split(Hearing.Untimed("Abcd efgh ij. Abcd efgh ij. Abcd efgh ij."), [new(0.1, 2.2), new(5.3, 7.4), new(9.7, 11.8)]);
        Assert.Equal([(0.1, 2.2), (5.3, 7.4), (9.7, 11.8)], said.Select(one => (Math.Round(one.Start, 3), Math.Round(one.End, 3))));
    }

    [Fact]
    public void A_short_last_sentence_keeps_some_time_of_its_own()
    {
        var said = UtteranceSplitter.Split(Hearing.Untimed("I propose that we note the report as it stands in the papers before us tonight. Agreed."), TenSeconds);
        Assert.Equal(2, said.Count);
        Assert.All(said, one => Assert.True(one.End > one.Start, $"'{one.Text}' lasts from {one.Start} to {one.End}"));
    }

    [Fact]
    public void Short_answers_around_a_pause_each_keep_some_time_of_their_own()
    {
        var said = UtteranceSplitter.Split(Hearing.Untimed("Will those in favour of the motion show it now please. Yes. No. Aye. The motion is carried by two votes."), [new(0, 5), new(7, 12)]);
        Assert.All(said, one => Assert.True(one.End > one.Start, $"'{one.Text}' lasts from {one.Start} to {one.End}"));
    }

    [Fact]
    public void No_words_or_no_sound_give_no_utterances()
    {
        Assert.Empty(UtteranceSplitter.Split(Hearing.Untimed(""), TenSeconds));
        Assert.Empty(UtteranceSplitter.Split(Hearing.Untimed(" \t"), TenSeconds));
        Assert.Empty(UtteranceSplitter.Split(Hearing.Untimed("Words."), []));
    }

    [Fact]
    public void Times_that_the_engine_knows_are_kept()
    {
        var heard = Hearing.Timed([new HeardSegment(new(0, 6), "Yes."), new HeardSegment(new(6.5, 9), " A much longer sentence was then said.")]);
        var said = UtteranceSplitter.Split(heard, [new(100, 110)]);
        Assert.Equal([("Yes.", 100.0, 106.0), ("A much longer sentence was then said.", 106.0, 109.0)], said.Select(part => (part.Text, part.Start, part.End)));
    }

    [Fact]
    public void A_sentence_over_several_segments_is_one_utterance_and_ends_where_its_last_word_does()
    {
        var heard = Hearing.Timed([new HeardSegment(new(0, 2), "The report"), new HeardSegment(new(2, 4), "is noted. Thank"), new HeardSegment(new(4, 8), "you all.")]);
        var said = UtteranceSplitter.Split(heard, TenSeconds);
        Assert.Equal(["The report is noted.", "Thank you all."], said.Select(part => part.Text));
        Assert.InRange(said[0].End, 103, 103.5);
        Assert.Equal(108, said[1].End, 6);
    }

    [Fact]
    public void Times_of_an_engine_that_run_backwards_or_beyond_the_sound_are_held_within_it()
    {
        var heard = Hearing.Timed([new HeardSegment(new(5, 4), "One."), new HeardSegment(new(2, 700), "Two."), new HeardSegment(new(-9, 1), "Three.")]);
        var said = UtteranceSplitter.Split(heard, TenSeconds);
        Assert.All(said, part => Assert.True(part.Start <= part.End && part.Start >= TenSeconds[0].Start && part.End <= TenSeconds[0].End));
        Assert.Equal(said.Select(part => part.Start).Order(), said.Select(part => part.Start));
    }

    [Fact]
    public void A_million_letters_without_an_end_are_split_without_delay()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(UtteranceSplitter.Split(Hearing.Untimed(string.Concat(Enumerable.Repeat("Mr. ", 250_000))), TenSeconds));
        Assert.NotEmpty(UtteranceSplitter.Split(Hearing.Untimed(new string('.', 1_000_000)), TenSeconds));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(at => $"word{at % 10}"));
}
