using Summariser.Core.Language;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class WholenessTests
{
    [Theory]
    [InlineData("The pool opens in May.", true)]
    [InlineData("It supports nine families in the north.", true)]
    [InlineData("The roof leaked all winter.", true)]
    [InlineData("The pledge will be led by.", false)]
    [InlineData("Everyone is invited to cocoa at the.", false)]
    [InlineData("I believe the old rate is forty for.", false)]
    [InlineData("Half past five until eight at the Safety Hall with cocoa for families.", false)]
    [InlineData("Members Biggle, Jay and Chief Sharpe for coming out.", false)]
    public void A_sentence_has_a_verb_and_does_not_stop_short(string text, bool whole) => Assert.Equal(whole, Wholeness.Stands(Numbers.Normalise(text)));

    [Fact]
    public void A_sentence_of_names_that_nobody_says_again_was_misheard()
    {
        var said = Of("I was second to Gerrold Hopendown, Januarius at Gunn.", "The Windmere pool belongs to the Windmere Trust.", "Windmere Trust members swim at Windmere.");
        var names = Wholeness.Names(said);

        Assert.Equal([true, false, false], said.Select(sentence => Wholeness.IsGarbled(sentence, names)));
    }

    [Theory]
    [InlineData("We have a plan for the care of—", true)]
    [InlineData("Because the pool is full.", true)]
    [InlineData("If we do it the way.", true)]
    [InlineData("If the roof holds, we open in May with a party.", false)]
    [InlineData("Because of that, what will it cost?", false)]
    [InlineData("The pool is full.", false)]
    public void A_sentence_that_breaks_off_or_lost_its_beginning_is_cut(string text, bool cut) => Assert.Equal(cut, Wholeness.IsCut(Of(text)[0]));

    [Fact]
    public void Speech_without_any_pause_runs_on()
    {
        var long40 = string.Join(' ', Enumerable.Repeat("we met the young people", 8));

        Assert.True(Wholeness.RunsOn(Of($"{long40} again.")[0]));
        Assert.False(Wholeness.RunsOn(Of($"{long40}, and then again.")[0]));
        Assert.False(Wholeness.RunsOn(Of("We met the young people.")[0]));
    }

    private static IReadOnlyList<Spoken> Of(params string[] said) => Spoken.Of(Meetings.OneItem("Leisure", said).Transcript.Utterances);
}
