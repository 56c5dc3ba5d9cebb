using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("Last year we received two hundred and forty-six enquiries from people who wanted to help.", "Last year we received 246 enquiries from people who wanted to help")]
    [InlineData("That is a rate of seven point three per cent.", "That is a rate of 7.3%")]
    [InlineData("It cost sixty-four thousand pounds.", "It cost £64,000")]
    [InlineData("Visits fell from thirty-nine to twenty-six.", "Visits fell from 39 to 26")]
    [InlineData("Eighty-eight per cent were on time, against a target of ninety-five per cent.", "88% were on time, against a target of 95%")]
    [InlineData("Two thirds of members swim.", "Two thirds of members swim")]
    [InlineData("Um, there are, er, nine pools in the borough.", "There are nine pools in the borough")]
    public void Figures_are_told_with_the_words_that_say_what_they_count(string said, string figure) => Assert.Equal([figure], In(said));

    [Theory]
    [InlineData("Moving on to item twelve.")]
    [InlineData("That was in twenty nineteen.")]
    [InlineData("There are two issues here.")]
    [InlineData("How many of the forty have replied?")]
    [InlineData("Seven for, two against and one abstention.")]
    [InlineData("One of the members left.")]
    [InlineData("Please see page fourteen.")]
    public void Numbers_that_count_nothing_are_left_out(string said) => Assert.Empty(In(said));

    [Fact]
    public void A_figure_said_twice_is_told_once() => Assert.Single(In("We have forty pools.", "As I said, forty pools."));

    private static IEnumerable<string> In(params string[] said) =>
        FigureFinder.In(Spoken.Of(Meetings.OneItem("Leisure", said).Transcript.Utterances)).Select(figure => figure.Text);
}
