using Summariser.Core.Transcripts;
using Summariser.Speech.Captions;

namespace Summariser.Tests.Speech.Captions;

public sealed class VttReaderTests : CaptionReaderContract
{
    [Fact]
    public void Notes_styles_regions_and_names_of_captions_are_passed_over()
    {
        var said = Assert.Single(Read(
            """
            WEBVTT - Parks Panel
            Kind: captions
            Language: cy-GB

            STYLE
            ::cue { color: red }

            REGION
            id:fred

            NOTE a remark
            of two lines

            intro
            00:01.000 --> 00:02.000 region:fred
            <c.yellow>Bore <00:01.500>da.</c>
            """).Utterances);
        Assert.Equal("Bore da.", said.Text);
    }

    [Fact]
    public void The_language_is_the_one_the_head_names()
    {
        Assert.Equal("cy", Read("WEBVTT\nLanguage: cy-GB\n\n00:01.000 --> 00:02.000\nBore da.").Language);
        Assert.Equal("en", Read("WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.").Language);
    }

    [Fact]
    public void A_missing_head_is_forgiven() => Assert.Single(Read("00:01.000 --> 00:02.000\nYes.").Utterances);

    protected override Transcript Read(string text) => VttReader.Read(text);

    protected override string File(params (string Times, string Words)[] captions) =>
        "WEBVTT\n\n" + string.Join("\n\n", captions.Select(caption => $"{caption.Times.Replace(',', '.')}\n{caption.Words}"));
}
