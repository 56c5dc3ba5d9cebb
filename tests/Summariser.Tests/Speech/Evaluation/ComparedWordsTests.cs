using Summariser.Speech.Evaluation;

namespace Summariser.Tests.Speech.Evaluation;

public sealed class ComparedWordsTests
{
    public static TheoryData<string, string> SaidAlike => new()
    {
        { "Good evening, everyone!", "good evening everyone" },
        { "Um, the, uh, bins. Mm-hmm.", "the bins" },
        { "The well-known co-op", "the well known co op" },
        { "It costs 25 pounds", "it costs twenty-five pounds" },
        { "Mr. Tolley", "mister tolley" },
        { "70.6%", "seventy point six per cent" },
        { "", " ... — !" },
        { "They're sure we'll see it's done; I'm not.", "they are sure we will see it is done i am not" },
        { "She can't, he won't, and it doesn't.", "she cannot he will not and it does not" },
        { "We’ve y'know gotta go", "we have you know got to go" },
        { "OK. 'Kay. Okay.", "okay okay okay" },
        { "The neighbours organised a programme at the centre", "the neighbors organized a program at the center" },
        { "He counselled and analysed behavioural rumours", "he counseled and analyzed behavioral rumors" },
        { "Funky sh- stuff, what they d- what", "funky stuff what they what" },
    };

    [Theory, MemberData(nameof(SaidAlike))]
    public void Texts_that_sound_alike_are_compared_as_equal(string one, string other) =>
        Assert.Equal(ComparedWords.Of(one), ComparedWords.Of(other));

    [Theory]
    [InlineData("fifteen", "fifty")]
    [InlineData("the bins", "the pins")]
    [InlineData("she can", "she can't")]
    [InlineData("four", "for")]
    [InlineData("the prize", "the price")]
    [InlineData("rising", "rinsing")]
    [InlineData("the wells filled", "the wells filed")]
    [InlineData("Steve's report", "Steve reports")]
    [InlineData("a well-known face", "a known face")]
    public void Texts_that_differ_in_sound_stay_different(string one, string other) =>
        Assert.NotEqual(ComparedWords.Of(one), ComparedWords.Of(other));
}
