using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

public sealed class RepetitionGuardTests
{
    /// <summary>What a recogniser may say at one call after another: speech, phrases over and over, nothing.</summary>
    private static Arbitrary<string[]> Sayings =>
        (from phrase in Gen.Elements("and", "thank you", "we will go on to the next item", "the bins are full", "aye", "item five was deferred until the officers report again")
         from times in Gen.Elements(0, 1, 2, 3, 6, 9, 40)
         select string.Join(' ', Enumerable.Repeat(phrase, times))).NonEmptyListOf().Select(sayings => sayings.ToArray()).ToArbitrary();

    private const string Loop = "and and and and and and and and and and and and and";

    public static TheoryData<string> OrdinarySpeech =>
    [
        "No, no, no.",
        "No, no, no, no, no, no, no, I never said that.",
        "Hear, hear! Hear, hear! Thank you, Chair.",
        "All those in favour? Aye, aye, aye, aye, aye. All those against? None.",
        "Item five, item six and item seven are taken together, item eight is deferred.",
        "That is very, very, very good news, and I thank the officers, and I thank the members, and I thank the public.",
        "",
    ];

    [Theory, MemberData(nameof(OrdinarySpeech))]
    public void Ordinary_speech_is_kept_as_it_is(string text)
    {
        var recogniser = new ScriptedRecogniser(_ => text);
        var (heard, dropped) = new RepetitionGuard(recogniser).Recognise(Of(0, (0, 15)), CancellationToken.None);
        Assert.Equal(text, heard.Text);
        Assert.Empty(dropped);
        Assert.Equal(1, recogniser.Calls);
    }

    [Fact]
    public void A_window_that_loops_is_decoded_again_in_halves()
    {
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(15) ? Loop : $"part {samples.Length > Samples(9)}");
        var (heard, dropped) = new RepetitionGuard(recogniser).Recognise(Of(0, (0, 20)), CancellationToken.None);
        Assert.Matches("^part (True|False) part (True|False)$", heard.Text);
        Assert.Empty(dropped);
        Assert.Equal(Samples(20), recogniser.Lengths.Skip(1).Sum());
    }

    [Fact]
    public void A_half_is_cut_where_it_is_quietest()
    {
        var window = Of(0, (0, 20));
        Array.Fill(window.Samples, 0.3f);
        Array.Fill(window.Samples, 0f, (int)Samples(8.5), (int)Samples(0.2));
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(15) ? Loop : "fine");
        new RepetitionGuard(recogniser).Recognise(window, CancellationToken.None);
        Assert.InRange(recogniser.Lengths[1], Samples(8.5), Samples(8.7));
    }

    [Fact]
    public void What_loops_even_in_short_parts_is_dropped_and_its_place_told()
    {
        // The recogniser fails wherever the sound is loud: from the tenth second on.
        var window = Of(0, (100, 110), (130, 140));
        Array.Fill(window.Samples, 1f, (int)Samples(10), (int)Samples(10));
        var recogniser = new ScriptedRecogniser(samples => samples.Contains(1f) ? Loop : "fine");
        var (heard, dropped) = new RepetitionGuard(recogniser).Recognise(window, CancellationToken.None);
        Assert.StartsWith("fine", heard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("and", heard.Text, StringComparison.Ordinal);
        Assert.NotEmpty(dropped);
        Assert.All(dropped.Zip(dropped.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.Equal(140, dropped[^1].End, 3);
        Assert.Contains(dropped, range => range.Overlaps(new TimeRange(130, 131)));
    }

    [Fact]
    public void A_recogniser_that_always_loops_ends_with_nothing_but_the_whole_window_told()
    {
        var recogniser = new ScriptedRecogniser(_ => Loop);
        var (heard, dropped) = new RepetitionGuard(recogniser).Recognise(Of(0, (50, 70)), CancellationToken.None);
        Assert.Equal("", heard.Text);
        Assert.Equal((50, 70), (dropped[0].Start, dropped[^1].End));
        Assert.Equal(20, dropped.Sum(range => range.Seconds), 3);
        Assert.InRange(recogniser.Calls, 3, 40);
    }

    [Fact]
    public void A_short_window_that_loops_is_dropped_at_once()
    {
        var recogniser = new ScriptedRecogniser(_ => Loop);
        var (heard, dropped) = new RepetitionGuard(recogniser).Recognise(Of(0, (7, 10)), CancellationToken.None);
        Assert.Equal("", heard.Text);
        Assert.Equal([new TimeRange(7, 10)], dropped);
        Assert.Equal(1, recogniser.Calls);
    }

    [Fact]
    public void Times_of_the_second_half_count_from_the_start_of_the_window()
    {
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(15)
            ? Hearing.Untimed(Loop)
            : Hearing.Timed([new HeardSegment(new TimeRange(1, 2), "part")]));
        var (heard, _) = new RepetitionGuard(recogniser).Recognise(Of(0, (0, 20)), CancellationToken.None);
        Assert.Equal("part part", heard.Text);
        Assert.Equal(1, heard.Segments[0].At.Start);
        Assert.Equal(1 + ((double)recogniser.Lengths[1] / Samples(1)), heard.Segments[1].At.Start, 6);
    }

    [Fact]
    public void Halves_that_loop_only_together_are_dropped()
    {
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(15) ? Loop : "and and and and and and and");
        var (heard, dropped) = new RepetitionGuard(recogniser).Recognise(Of(0, (40, 60)), CancellationToken.None);
        Assert.Equal("", heard.Text);
        Assert.Equal([new TimeRange(40, 60)], dropped);
    }

    [Fact]
    public void No_loop_leaves_the_guard_whatever_the_recogniser_says() => Prop.ForAll(Sayings, sayings =>
    {
        var said = 0;
        var recogniser = new ScriptedRecogniser(_ => sayings[said++ % sayings.Length]);
        var (heard, dropped) = new RepetitionGuard(recogniser).Recognise(Of(0, (0, 20)), CancellationToken.None);
        return !Looping.IsIn(heard.Text, 20) && dropped.All(range => range.Seconds > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cancelled_window_is_not_decoded_again_in_halves()
    {
        using var cancel = new CancellationTokenSource();
        var recogniser = new ScriptedRecogniser(_ =>
        {
            cancel.Cancel();
            return Loop;
        });
        Assert.Throws<OperationCanceledException>(() => new RepetitionGuard(recogniser).Recognise(Of(0, (0, 20)), cancel.Token));
        Assert.Equal(1, recogniser.Calls);
    }
}
