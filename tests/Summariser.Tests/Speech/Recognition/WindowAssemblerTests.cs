using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

public sealed class WindowAssemblerTests
{
    [Fact]
    public void Spans_are_joined_while_they_fit_the_longest_window()
    {
        var windows = Hear([Span(1, 8), Span(9, 15), Span(16, 22), Span(23, 25)], Sound(30));
        Assert.Equal([2, 2], windows.Select(window => window.Pieces.Count));
        Assert.Equal([0, 1], windows.Select(window => window.Index));
    }

    [Fact]
    public void A_silence_longer_than_the_setting_ends_a_window()
    {
        Assert.Equal(2, Hear([Span(1, 2), Span(6, 7)], Sound(10)).Count);
        Assert.Single(Hear([Span(1, 2), Span(5, 6)], Sound(10)));
        Assert.Single(Hear([Span(1, 2), Span(6, 7)], Sound(10), options: new WindowOptions { MaxGapSeconds = 5 }));
    }

    [Fact]
    public void Sound_before_and_after_each_span_is_kept_and_no_more()
    {
        var window = Assert.Single(Hear([Span(1, 2), Span(4, 5)], Sound(10)));
        Assert.Equal([Span(0.7, 2.2), Span(3.7, 5.2)], window.Pieces);
    }

    [Fact]
    public void Spans_whose_padding_meets_become_one_piece()
    {
        var window = Assert.Single(Hear([Span(1, 2), Span(2.3, 3)], Sound(10)));
        Assert.Equal([Span(0.7, 3.2)], window.Pieces);
    }

    [Fact]
    public void Padding_never_reaches_past_the_recordings_ends()
    {
        var sound = Sound(3);
        var window = Assert.Single(Hear([Span(0.1, 1), Span(2, 2.95)], sound));
        Assert.Equal([0, Samples(1.7)], window.Pieces.Select(piece => piece.Start));
        Assert.Equal(sound.Length, window.Pieces[^1].End);
    }

    [Fact]
    public void A_window_holds_the_sound_of_its_pieces()
    {
        var sound = Sound(120);
        foreach (var window in Hear([Span(1, 2), Span(4, 9), Span(70, 75), Span(100, 118)], sound))
        {
            var expected = window.Pieces.SelectMany(piece => sound[(int)piece.Start..(int)piece.End]).ToArray();
            Assert.Equal(expected, window.Samples);
        }
    }

    [Fact]
    public void The_last_window_comes_at_the_end()
    {
        using var voice = new ScriptedVoice([Span(1, 2), Span(3, 5)]);
        var assembler = new WindowAssembler(voice, new WindowOptions());
        Assert.Empty(assembler.Accept(Sound(5)));
        var window = Assert.Single(assembler.Finish());
        Assert.Equal([Span(0.7, 2.2), Span(2.7, 5)], window.Pieces);
    }

    [Fact]
    public void A_recording_without_speech_gives_no_windows() => Assert.Empty(Hear([], Sound(200)));

    [Fact]
    public void A_recording_without_sound_gives_no_windows() => Assert.Empty(Hear([Span(1, 2)], []));

    [Fact]
    public void A_window_whose_speech_ended_long_ago_does_not_wait_for_more_speech()
    {
        using var voice = new ScriptedVoice([Span(1, 2)]);
        var assembler = new WindowAssembler(voice, new WindowOptions());
        var second = Sound(1);
        var given = Enumerable.Range(0, 60).SelectMany(_ => assembler.Accept(second)).ToArray();
        Assert.Single(given);
        Assert.Empty(assembler.Finish());
    }

    [Fact]
    public void A_span_longer_than_the_longest_window_is_a_window_by_itself()
    {
        var windows = Hear([Span(1, 2), Span(3, 23), Span(24, 25)], Sound(30));
        Assert.Equal([1, 1, 1], windows.Select(window => window.Pieces.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Memory_does_not_grow_with_the_recording(bool speech)
    {
        const int minutes = 120;
        const long soundOfAll = minutes * 60L * SoundStream.SampleRate * sizeof(float);
        using var voice = new ScriptedVoice(speech ? [.. Enumerable.Range(0, minutes * 2).Select(half => Span((half * 30) + 1, (half * 30) + 15))] : []);
        var assembler = new WindowAssembler(voice, new WindowOptions());
        var second = Sound(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var windows = 0;
        for (var at = 0; at < minutes * 60; at++)
        {
            windows += assembler.Accept(second).Count();
        }

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(speech ? minutes * 2 : 0, windows + assembler.Finish().Count());
        Assert.InRange(kept, long.MinValue, soundOfAll / 4);
    }
}
