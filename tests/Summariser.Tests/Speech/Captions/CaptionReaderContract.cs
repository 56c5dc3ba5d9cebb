using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Speech.Captions;

/// <summary>What every reader of captions must do.</summary>
public abstract class CaptionReaderContract
{
    private static readonly string[] Pieces =
    [
        "WEBVTT", "NOTE", "STYLE", "\n", "\n\n", "\r\n", "1", "00:00:01.000", "99:99:99,999",
        " --> ", "-->", "<v ", "<", ">", "&amp;", "{\\an8}", "words", "\uFEFF", "\0", "\uD83C",
    ];

    protected abstract Transcript Read(string text);

    /// <summary>A file of the format with these captions.</summary>
    protected abstract string File(params (string Times, string Words)[] captions);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("WEBVTT")]
    [InlineData("This is not a caption file at all.")]
    public void A_file_without_captions_gives_an_empty_transcript(string text) => Assert.Empty(Read(text).Utterances);

    [Fact]
    public void Captions_become_utterances_numbered_from_one()
    {
        var read = Read(File(("00:00:01,500 --> 00:00:04,000", "Good evening,\neveryone."), ("01:00:05,000 --> 01:00:06,250", "Welcome.")));
        Assert.Equal(
            [new Utterance { Id = 1, Start = 1.5, End = 4, Text = "Good evening, everyone." },
             new Utterance { Id = 2, Start = 3605, End = 3606.25, Text = "Welcome." }],
            read.Utterances);
        Assert.Equal(3606.25, read.DurationSeconds);
    }

    [Fact]
    public void Overlapping_captions_both_survive() =>
        Assert.Equal(["One.", "Two."], Words(File(("00:00:01,000 --> 00:00:09,000", "One."), ("00:00:02,000 --> 00:00:03,000", "Two."))));

    [Fact]
    public void Captions_out_of_order_are_put_in_order() =>
        Assert.Equal(["One.", "Two."], Words(File(("00:00:05,000 --> 00:00:06,000", "Two."), ("00:00:01,000 --> 00:00:02,000", "One."))));

    [Theory]
    [InlineData("00:01,000 --> 00:02,000")]
    [InlineData("00:01.000 --> 00:02.000")]
    [InlineData("0:00:01.0 --> 0:00:02.0")]
    [InlineData("  00:00:01 -->00:00:02  align:start position:10%")]
    [InlineData("00:00:01.000-->00:00:02.000 X1:40 X2:600 Y1:20 Y2:50")]
    public void Sloppy_times_are_read(string times)
    {
        var said = Assert.Single(Read(File((times, "Yes."))).Utterances);
        Assert.Equal((1, 2), (said.Start, said.End));
    }

    [Theory]
    [InlineData("aa:bb --> cc:dd")]
    [InlineData("00:00:01,000 --> ")]
    [InlineData("1 --> 2")]
    [InlineData("-00:00:01,000 --> 00:00:02,000")]
    [InlineData("99999999999:00:01,000 --> 99999999999:00:02,000")]
    public void What_is_not_a_time_makes_no_caption(string times) => Assert.Empty(Read(File((times, "Yes."))).Utterances);

    [Fact]
    public void An_end_before_its_start_is_replaced_by_the_time_the_words_take()
    {
        var said = Assert.Single(Read(File(("00:00:09,000 --> 00:00:01,000", "Back to front."))).Utterances);
        Assert.InRange(said.End, 9.1, 11);
    }

    [Theory]
    [InlineData("<i>Yes</i> and <font color=\"red\">no</font>", "Yes and no")]
    [InlineData("{\\an8}Above", "Above")]
    [InlineData("Fish &amp; chips &lt;hot&gt;", "Fish & chips <hot>")]
    [InlineData("5 < 6 and 7 > 3", "5 < 6 and 7 > 3")]
    [InlineData("&gt;&gt; Thank you, Chair.", "Thank you, Chair.")]
    [InlineData("one\u202Etwo\u0007", "onetwo")]
    [InlineData("an unclosed <tag", "an unclosed <tag")]
    public void Only_the_words_stay(string payload, string words) => Assert.Equal([words], Words(File(("00:00:01,000 --> 00:00:02,000", payload))));

    [Fact]
    public void Voices_become_speakers_and_share_the_captions_time_by_length()
    {
        var read = Read(File(("00:00:00,000 --> 00:00:10,000", "<v Ada Quill>Four</v> <v.loud Sam Rook>Four too")));
        Assert.Equal([("Ada Quill", "Four"), ("Sam Rook", "Four too")], read.Utterances.Select(said => (said.Speaker, said.Text)));
        Assert.Equal(10.0 / 3, read.Utterances[1].Start, 6);
    }

    [Fact]
    public void Roll_up_captions_are_not_said_twice_but_repeated_answers_are()
    {
        Assert.Equal(["one", "two", "three"], Words(File(
            ("00:00:01,000 --> 00:00:02,000", "one"), ("00:00:02,000 --> 00:00:03,000", "one\ntwo"),
            ("00:00:03,000 --> 00:00:04,000", "two\nthree"))));
        Assert.Equal(["Aye.", "Aye."], Words(File(("00:00:01,000 --> 00:00:02,000", "Aye."), ("00:00:02,000 --> 00:00:03,000", "Aye."))));
    }

    [Fact]
    public void Windows_and_old_line_ends_are_read()
    {
        var text = File(("00:00:01,000 --> 00:00:02,000", "One."), ("00:00:03,000 --> 00:00:04,000", "Two."));
        Assert.Equal(["One.", "Two."], Words("\uFEFF" + text.ReplaceLineEndings("\r\n")));
        Assert.Equal(["One.", "Two."], Words(text.ReplaceLineEndings("\r")));
    }

    [Fact]
    public void Any_rubble_is_read_into_utterances_in_order_with_sound_times()
    {
        var files = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
        Prop.ForAll(files, text =>
        {
            var said = Read(text).Utterances;
            return said.Select(one => one.Id).SequenceEqual(Enumerable.Range(1, said.Count))
                && said.All(one => one.End >= one.Start && one.Text.Length > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact(Timeout = 10_000)]
    public async Task A_megabyte_of_opened_tags_is_read_in_good_time()
    {
        var text = File(("00:00:01,000 --> 00:00:02,000", string.Concat(Enumerable.Repeat("<a", 500_000))));
        Assert.Single((await Task.Run(() => Read(text))).Utterances);
    }

    private string[] Words(string text) => [.. Read(text).Utterances.Select(said => said.Text)];
}
