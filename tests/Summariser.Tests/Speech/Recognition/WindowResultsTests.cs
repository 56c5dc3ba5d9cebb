using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

public sealed class WindowResultsTests
{
    private readonly Heard heard = new();

    [Fact]
    public void Words_come_in_the_order_of_the_recording_whatever_was_finished_first()
    {
        var results = new WindowResults(60, heard);
        results.Add(Of(2, (20, 25)), Hearing.Untimed("Third."), [], reused: false);
        results.Add(Of(0, (0, 5)), Hearing.Untimed("First. And second."), [], reused: false);
        Assert.Equal(["First.", "And second."], results.ToTranscript("scripted", 60).Utterances.Select(said => said.Text));
        results.Add(Of(1, (10, 15)), Hearing.Untimed(""), [], reused: false);
        var transcript = results.ToTranscript("scripted", 59.996);
        Assert.Equal([(1, "First."), (2, "And second."), (3, "Third.")], transcript.Utterances.Select(said => (said.Id, said.Text)));
        Assert.Equal(("scripted", 60.0, "en"), (transcript.Engine, transcript.DurationSeconds, transcript.Language));
    }

    [Fact]
    public void Progress_never_goes_back_and_counts_what_an_earlier_run_did()
    {
        var results = new WindowResults(60, heard);
        results.Add(Of(1, (10, 15)), Hearing.Untimed("Two."), [], reused: true);
        Assert.Empty(heard.Values);
        results.Add(Of(0, (0, 5), (6, 8)), Hearing.Untimed("One."), [], reused: true);
        results.Add(Of(2, (20, 25)), Hearing.Untimed("Three."), [], reused: false);
        Assert.Equal([(8.0, 7.0), (15.0, 12.0), (25.0, 12.0)], heard.Values.Select(value => (value.DoneSeconds, value.ReusedSeconds)));
        Assert.All(heard.Values, value => Assert.Equal(60, value.TotalSeconds));
    }

    [Fact]
    public void What_was_left_out_is_told_with_its_times()
    {
        var results = new WindowResults(8000, heard);
        results.Add(Of(0, (3700, 3720)), Hearing.Untimed("Words."), [new TimeRange(3701, 3705.5)], reused: false);
        var warning = Assert.Single(results.ToTranscript("scripted", 8000).Warnings);
        Assert.Contains("01:01:41 to 01:01:45", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void No_windows_give_an_empty_transcript() => Assert.Empty(new WindowResults(0, heard).ToTranscript("scripted", 5).Utterances);

    private sealed class Heard : IProgress<TranscriptionProgress>
    {
        public List<TranscriptionProgress> Values { get; } = [];

        public void Report(TranscriptionProgress value) => Values.Add(value);
    }
}
