using Summariser.Core;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Tests.Core.Review;

public sealed class SectionTextTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("- One.\n- Two.\n  goes on.\n\n* Three", "One.|Two.|goes on.|Three")]
    [InlineData("A paragraph\nover two lines. And more.", "A paragraph over two lines.|And more.")]
    [InlineData("## Heading\n\n1. First\n2) Second\n> Said", "Heading|First|Second|Said")]
    [InlineData("**Bold** and *leaning* and `code` and [a link](https://example.org/x).", "Bold and leaning and code and a link.")]
    [InlineData("Cllr. Quill and Mr. Field paid £1.50, e.g. for tea. Dr. Wren did not.", "Cllr. Quill and Mr. Field paid £1.50, e.g. for tea.|Dr. Wren did not.")]
    [InlineData("See no. 12 of the list. She said no. They left.", "See no. 12 of the list.|She said no.|They left.")]
    [InlineData("He said “No.” Then he left.", "He said “No.”|Then he left.")]
    [InlineData("\n\n - \n\r\n***\n", "")]
    public void A_text_is_cut_into_sentences(string markdown, string sentences) =>
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), SectionText.Sentences(markdown, []));

    [Fact]
    public void What_is_written_out_is_read_back_as_it_was_whatever_is_in_a_sentence()
    {
        string[] texts = ["“We did. We really did.”", "2. Not a list [x](y)", "* star *", "Ends in an abbreviation etc."];
        var written = SectionText.Of([.. texts.Select(text => new Sentence { Text = text })]);
        Assert.Equal(texts, SectionText.Sentences(written, texts));
    }

    [Fact]
    public void A_text_without_end_is_refused() => Assert.Throws<InputException>(() => SectionText.Sentences(new string('a', 100_001), []));
}
