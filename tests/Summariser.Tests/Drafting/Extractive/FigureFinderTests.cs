using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("Last year we received two hundred and forty-six enquiries from people who wanted to help.", "Last year we received 246 enquiries from people who wanted to help")]
    [InlineData("But only sixty-eight per cent of them were good.", "Only 68% of them were good")]
    [InlineData("The wait is ninety days, so we are quicker.", "The wait is 90 days, so we are quicker")]
    [InlineData("It was sorry the year before the rate was five per cent.", "The year before the rate was 5%")]
    [InlineData("The roof cost sixty-four thousand pounds.", "The roof cost £64,000")]
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
    [InlineData("That is a rate of seven point three per cent.")]
    [InlineData("It cost sixty-four thousand pounds.")]
    [InlineData("Half past five to eight thirty at the Safety Hall with forty stalls.")]
    [InlineData("The forty stalls were paid for by.")]
    [InlineData("Announced on the sixth of April a fund of forty pounds.")]
    [InlineData("There are three pools here.")]
    public void Numbers_that_count_nothing_are_left_out(string said) => Assert.Empty(In(said));

    [Fact]
    public void A_figure_that_points_back_is_told_with_what_it_points_to() => Assert.Equal(
        ["18 homes were approved. That is a rate of 7.3%"], In("And eighteen homes were approved.", "That is a rate of seven point three per cent."));

    [Fact]
    public void A_figure_said_twice_is_told_once() => Assert.Single(In("We have forty pools.", "As I said, forty pools."));

    private static IEnumerable<string> In(params string[] said) =>
        FigureFinder.In(Spoken.Of(Meetings.OneItem("Leisure", said).Transcript.Utterances)).Select(figure => figure.Text);
}
