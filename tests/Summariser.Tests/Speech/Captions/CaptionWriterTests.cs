using Summariser.Core.Transcripts;
using Summariser.Speech.Captions;

namespace Summariser.Tests.Speech.Captions;

public sealed class CaptionWriterTests
{
    private const string LongWords =
        "The committee considered the annual report on the upkeep of parks, and members asked why the benches " +
        "beside the lower pond had not been mended since the spring.";

    [Fact]
    public void Vtt_names_speakers_and_escapes_what_would_be_markup()
    {
        var file = VttWriter.Write([new Utterance { Id = 1, Start = 1.5, End = 3661.25, Speaker = "A > B", Text = "Fish & chips --> <b>" }]);
        Assert.Equal("WEBVTT\n\n00:00:01.500 --> 01:01:01.250\n<v A &gt; B>Fish &amp; chips --&gt; &lt;b&gt;\n", file);
    }

    [Fact]
    public void Srt_is_numbered_and_names_a_speaker_once()
    {
        var file = SrtWriter.Write([Said(1, 0, "One.", "Ada Quill"), Said(2, 5, "Two.", "Ada Quill"), Said(3, 10, "3 <i>", "Sam Rook")]);
        Assert.Equal(
            "1\n00:00:00,000 --> 00:00:04,000\nAda Quill: One.\n\n" +
            "2\n00:00:05,000 --> 00:00:09,000\nTwo.\n\n3\n00:00:10,000 --> 00:00:14,000\nSam Rook: 3 ‹i›\n\n",
            file);
    }

    [Fact]
    public void Long_words_are_cut_into_captions_of_two_short_lines()
    {
        var lines = VttWriter.Write([Said(1, 10, LongWords)]).Split("\n\n")[1..].Select(caption => caption.TrimEnd('\n').Split('\n')[1..]).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.All(lines, caption => Assert.InRange(caption.Length, 1, 2));
        Assert.All(lines.SelectMany(caption => caption), line => Assert.InRange(line.Length, 1, 42));
    }

    [Fact]
    public void Cut_captions_follow_each_other_without_a_gap_and_fill_the_utterances_time()
    {
        var read = VttReader.Read(VttWriter.Write([Said(1, 10, LongWords)])).Utterances;
        Assert.Equal((10, 14), (read[0].Start, read[^1].End));
        Assert.All(read.Zip(read.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start, 3));
        Assert.Equal(LongWords, string.Join(' ', read.Select(said => said.Text)));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 1)]
    [InlineData(-5, -1)]
    public void A_caption_always_lasts_and_never_begins_before_the_recording(double start, double end)
    {
        var said = Assert.Single(VttReader.Read(VttWriter.Write([new Utterance { Start = start, End = end, Text = "Yes." }])).Utterances);
        Assert.True(said.End > said.Start && said.Start >= 0);
    }

    [Fact]
    public void What_is_written_reads_back_with_its_speakers_and_words()
    {
        Utterance[] all = [Said(1, 0, "A & B < C", "Ada <Quill>"), Said(2, 5, "Yes.", null), Said(3, 9, "&amp; &lt;v&gt;", "Sam Rook")];
        Assert.Equal(all, VttReader.Read(VttWriter.Write(all)).Utterances);
    }

    [Fact]
    public void A_speaker_who_is_only_possible_is_not_named()
    {
        var possible = Said(1, 0, "Good evening.", "Ada Quill") with { SpeakerConfidence = 0.79 };
        Assert.DoesNotContain("Ada", VttWriter.Write([possible]) + SrtWriter.Write([possible]), StringComparison.Ordinal);
        Assert.Contains("<v Ada Quill>", VttWriter.Write([possible with { SpeakerConfidence = 0.8 }]), StringComparison.Ordinal);
    }

    private static Utterance Said(int id, double start, string text, string? speaker = null) =>
        new() { Id = id, Start = start, End = start + 4, Speaker = speaker, Text = text };
}
