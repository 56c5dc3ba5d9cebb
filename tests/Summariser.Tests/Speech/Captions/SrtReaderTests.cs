using Summariser.Core.Transcripts;
using Summariser.Speech.Captions;

namespace Summariser.Tests.Speech.Captions;

public sealed class SrtReaderTests : CaptionReaderContract
{
    [Fact]
    public void Wrong_numbers_and_missing_empty_lines_do_not_matter()
    {
        var read = Read("7\n00:00:01,000 --> 00:00:02,000\nOne.\n7\n00:00:03,000 --> 00:00:04,000\nTwo.\n\n\n00:00:05,000 --> 00:00:06,000\nThree.");
        Assert.Equal(["One.", "Two.", "Three."], read.Utterances.Select(said => said.Text));
    }

    [Fact]
    public void Words_after_an_empty_line_belong_to_the_same_caption()
    {
        var read = Read("1\n00:00:01,000 --> 00:00:02,000\nOne.\n\nStill one.\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo.");
        Assert.Equal(["One. Still one.", "Two."], read.Utterances.Select(said => said.Text));
    }

    [Fact]
    public void A_number_that_is_said_stays()
    {
        var read = Read("1\n00:00:01,000 --> 00:00:02,000\nFor:\n12\n\n2\n00:00:03,000 --> 00:00:04,000\nNext.");
        Assert.Equal(["For: 12", "Next."], read.Utterances.Select(said => said.Text));
    }

    protected override Transcript Read(string text) => SrtReader.Read(text);

    protected override string File(params (string Times, string Words)[] captions) =>
        string.Join("\n\n", captions.Select((caption, at) => $"{at + 1}\n{caption.Times}\n{caption.Words}"));
}
