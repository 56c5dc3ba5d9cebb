using Summariser.Core.Language;

namespace Summariser.Tests.Core.Language;

public sealed class FillersTests
{
    [Theory]
    [InlineData("So, um, we, we missed that target last year as well.", "So we missed that target last year as well.")]
    [InlineData("It was, sorry, the year before it was nine.", "The year before it was nine.")]
    [InlineData("We have, we've found twenty-two homes.", "We've found twenty-two homes.")]
    [InlineData("mainly on tutoring, and on, er, on music lessons.", "Mainly on tutoring, and on music lessons.")]
    [InlineData("Checks are at eighty, up from, let me see, up from seventy.", "Checks are at eighty, up from seventy.")]
    [InlineData("Checks are at eighty up from let me see up from seventy.", "Checks are at eighty up from seventy.")]
    [InlineData("It was sorry the year before it was nine.", "The year before it was nine.")]
    [InlineData("It is, you know, the third time.", "It is the third time.")]
    [InlineData("It opened in May. It, um, it supports nine families.", "It opened in May. It supports nine families.")]
    [InlineData("Um. Yes. Er, thank you.", "Yes. Thank you.")]
    [InlineData("the the report", "The report")]
    public void Fillers_repeats_and_false_starts_go(string said, string kept) => Assert.Equal(kept, Fillers.Remove(said));

    [Theory]
    [InlineData("That that is so is what I had had in mind.")]
    [InlineData("Twenty twenty was a hard year, very very hard.")]
    [InlineData("Do you know how many?")]
    [InlineData("We agreed. We agreed unanimously.")]
    [InlineData("Ten, ten and nine.")]
    [InlineData("I did, and I said so.")]
    [InlineData("Will you let me see the plans?")]
    [InlineData("She was sorry to hear it.")]
    [InlineData("I was sorry we missed it.")]
    public void What_carries_meaning_stays(string said) => Assert.Equal(said, Fillers.Remove(said));

    [Theory]
    [InlineData("")]
    [InlineData("um")]
    [InlineData(" , er, … ")]
    public void Nothing_but_fillers_leaves_nothing(string said) => Assert.Empty(Fillers.Remove(said));

    [Fact]
    public void Only_deletes()
    {
        const string Said = "Well, er, I I think that the, the cost is, I mean, it's forty thousand, you know, a year, and and, um, that we should wait.";

        var left = new Queue<string>(Words.Of(Said));

        // Each kept word is found further on among those that were said.
        Assert.All(Words.Of(Fillers.Remove(Said)), word =>
        {
            while (left.TryPeek(out var next) && next != word)
            {
                left.Dequeue();
            }

            Assert.True(left.TryDequeue(out _), word);
        });
    }
}
