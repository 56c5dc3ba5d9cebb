using Summariser.Core.Language;

namespace Summariser.Tests.Core.Language;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("two hundred and ninety one", "291")]
    [InlineData("two hundred and ninety-one", "291")]
    [InlineData("a hundred and twenty", "120")]
    [InlineData("three thousand four hundred and six", "3,406")]
    [InlineData("one million, two hundred thousand", "1,200,000")]
    [InlineData("two and a half million", "2.5 million")]
    [InlineData("a dozen", "12")]
    [InlineData("nought point five", "0.5")]
    [InlineData("seven point oh five", "7.05")]
    [InlineData("seventy point six per cent", "70.6%")]
    [InlineData("seventy point six percent", "70.6 per cent")]
    [InlineData("one point two million pounds", "£1.2m")]
    [InlineData("£1.2 million", "£1,200,000")]
    [InlineData("sixty-four thousand pounds", "£64k")]
    [InlineData("five pounds fifty", "£5.50")]
    [InlineData("fifty pence", "50p")]
    [InlineData("the ninth of May twenty eighteen", "9 May 2018")]
    [InlineData("the ninth of May twenty eighteen", "09/05/2018")]
    [InlineData("May the ninth", "9th May")]
    [InlineData("March twenty twenty-four", "March 2024")]
    [InlineData("twenty twenty-three", "2023")]
    [InlineData("two thousand and four", "2004")]
    [InlineData("twenty oh four", "2004")]
    [InlineData("nineteen seventy-two", "1972")]
    [InlineData("twenty-first", "21st")]
    [InlineData("two thirds", "2/3", false)]
    [InlineData("half", "½")]
    [InlineData("four o'clock", "4pm")]
    [InlineData("half past four", "16:30")]
    [InlineData("two thirty pm", "2.30 p.m.")]
    [InlineData("seven for, two against, and one abstention", "7 for, 2 against and 1 abstention")]
    [InlineData("sixteen-week", "16-week")]
    [InlineData("half a per cent", "0.5%")]
    [InlineData("half a million pounds", "£500,000")]
    [InlineData("a quarter of a million pounds", "£250,000")]
    [InlineData("three quarters of a million", "750,000")]
    [InlineData("two and a half per cent", "2.5%")]
    [InlineData("fifteen hundred pounds", "£1,500")]
    [InlineData("the twenty-first of June twenty twenty-six", "21 June 2026")]
    [InlineData("the thirty-first of July", "31st July")]
    [InlineData("twenty twenty-four twenty-five", "2024/25")]
    [InlineData("eleven a.m.", "11am")]
    [InlineData("three-quarters", "¾")]
    [InlineData("by seven votes to two", "by 7 votes to 2")]
    public void Words_and_figures_that_mean_the_same_have_one_spelling(string spoken, string written, bool asText = true) =>
        Assert.Equal(asText ? Numbers.Spellings(written) : [written], Numbers.Spellings(spoken));

    [Theory]
    [InlineData("seventy-five", "76")]
    [InlineData("75", "75%")]
    [InlineData("£75", "$75")]
    [InlineData("9 May 2018", "10 May 2018")]
    [InlineData("a third hub", "a third of hubs")]
    [InlineData("two, three", "23")]
    [InlineData("twenty, thirty", "2030")]
    [InlineData("section 12A", "section 12")]
    [InlineData("half a per cent", "half")]
    [InlineData("a quarter of a million", "a quarter")]
    public void What_means_something_else_has_another_spelling(string one, string other) =>
        Assert.NotEqual(Numbers.Spellings(one), Numbers.Spellings(other));

    [Theory]
    [InlineData("I may come", "i may come")]
    [InlineData("they march on", "they march on")]
    [InlineData("three thousand, two of them", "3000 2 of them")]
    [InlineData("section one hundred A four", "section 100 a 4")]
    [InlineData("two hundred and three hundred", "200 and 300")]
    [InlineData("the re-elected members don't agree", "the reelected members dont agree")]
    [InlineData("item 5a", "item 5a")]
    public void Ordinary_words_are_left_alone(string text, string spellings) =>
        Assert.Equal(spellings, string.Join(' ', Numbers.Spellings(text)));

    [Fact]
    public void Tokens_say_where_they_stand_in_the_text()
    {
        const string Text = "It rose, by seventy point six per cent, to £64,000.";

        var figures = Numbers.Normalise(Text).Where(token => token.IsFigure).Select(token => Text[token.Start..token.End]);

        Assert.Equal(["seventy point six per cent", "£64,000"], figures);
    }

    [Fact]
    public void Hostile_text_takes_no_more_than_a_moment()
    {
        var hostile = string.Concat(Enumerable.Repeat("one-hundred-and-one million, point the half a ", 20_000)) + new string('9', 50_000) + new string('-', 50_000);

        Assert.NotEmpty(Numbers.Normalise(hostile));
    }
}
