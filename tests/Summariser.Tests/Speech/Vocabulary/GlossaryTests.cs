using Summariser.Core;
using Summariser.Speech.Vocabulary;

namespace Summariser.Tests.Speech.Vocabulary;

public sealed class GlossaryTests
{
    [Fact]
    public void Without_a_file_there_are_no_entries() => Assert.Same(Glossary.Empty, Glossary.Read(""));

    [Theory]
    [InlineData("Okorie\n=> Penny")]
    [InlineData("Okorie\nan arrow =>")]
    [InlineData("Okorie\none => two => three")]
    [InlineData("Okorie\n...")]
    public void A_line_that_says_nothing_is_refused_by_its_number(string text)
    {
        var error = Assert.Throws<InputException>(() => Glossary.Parse(text, "names.txt"));
        Assert.Contains("Line 2 of the glossary names.txt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_its_setting()
    {
        var error = Assert.Throws<InputException>(() => Glossary.Read("no-such-names.txt"));
        Assert.Contains("no-such-names.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains("Speech:Glossary", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_clerks_set_right_are_learnt_and_common_words_are_never_replaced_to_the_letter()
    {
        var glossary = Glossary.Parse("Okorie", "names.txt").With([("Hedgerow", "hedge row"), ("Mae", "may"), ("Tarrant", ""), ("Shaw", "for sure"), ("Wren", "it is")]);
        Assert.Equal(["Okorie", "Hedgerow", "Mae", "Tarrant", "Shaw", "Wren"], glossary.Names);
        Assert.Equal(["Hedgerow", "Shaw"], glossary.Corrections.Select(correction => correction.Right));
        Assert.Equal(["hedge", "row"], glossary.Corrections[0].Heard);
    }
}
