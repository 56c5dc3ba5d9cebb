using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

public sealed class WindowListenerTests
{
    [Fact]
    public void A_window_with_words_enough_is_heard_once()
    {
        var recogniser = new ScriptedRecogniser(_ => "we now come to item five which is the budget");
        var (heard, _) = Listen(recogniser, (0, 2), (4, 6));
        Assert.Equal("we now come to item five which is the budget", heard.Text);
        Assert.Equal(1, recogniser.Calls);
    }

    [Fact]
    public void A_window_left_after_its_first_words_is_heard_piece_by_piece()
    {
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(3) ? "See?" : "on your marks");
        var (heard, dropped) = Listen(recogniser, (0, 2), (4, 6), (9, 11));
        Assert.Equal("on your marks on your marks on your marks", heard.Text);
        Assert.Equal([Samples(6), Samples(2), Samples(2), Samples(2)], recogniser.Lengths.Select(length => (long)length));
        Assert.Empty(dropped);
    }

    [Fact]
    public void Pieces_with_no_more_words_change_nothing()
    {
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(3) ? "Thank you." : "");
        Assert.Equal("Thank you.", Listen(recogniser, (0, 2), (4, 6)).Heard.Text);
    }

    [Fact]
    public void One_piece_is_never_heard_twice()
    {
        var recogniser = new ScriptedRecogniser(_ => "See?");
        Assert.Equal("See?", Listen(recogniser, (0, 10)).Heard.Text);
        Assert.Equal(1, recogniser.Calls);
    }

    [Fact]
    public void A_piece_that_loops_is_left_out_and_its_place_told()
    {
        var first = true;
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(3) ? "See?"
            : Once(ref first) ? "and and and and and and and and and and and and" : "on your marks");
        var (heard, dropped) = Listen(recogniser, (100, 102), (104, 106));
        Assert.Equal("on your marks", heard.Text);
        Assert.Equal([new TimeRange(100, 102)], dropped);
    }

    [Fact]
    public void Times_of_pieces_count_from_the_start_of_the_window()
    {
        var recogniser = new ScriptedRecogniser(samples => samples.Length > Samples(3)
            ? Hearing.Untimed("See?")
            : Hearing.Timed([new HeardSegment(new TimeRange(0.5, 1), "on your marks")]));
        var (heard, _) = Listen(recogniser, (0, 2), (4, 6));
        Assert.Equal([0.5, 2.5], heard.Segments.Select(segment => segment.At.Start));
    }

    [Fact]
    public void The_recogniser_hears_an_even_level_and_the_window_stays_as_it_was()
    {
        var window = new SpeechWindow(0, [Span(0, 2)], Sound(2));
        var before = window.Samples.ToArray();
        var loudest = 0f;
        var recogniser = new ScriptedRecogniser(samples =>
        {
            loudest = samples.Max(Math.Abs);
            return "all of these words were heard";
        });
        new WindowListener(recogniser).Recognise(window, CancellationToken.None);
        Assert.Equal(0.5f, loudest, 0.001f);
        Assert.Equal(before, window.Samples);
    }

    private static (Hearing Heard, IReadOnlyList<TimeRange> Dropped) Listen(IRecogniser recogniser, params (double Start, double End)[] pieces) =>
        new WindowListener(recogniser).Recognise(Of(0, pieces), CancellationToken.None);

    private static bool Once(ref bool flag)
    {
        var was = flag;
        flag = false;
        return was;
    }
}
