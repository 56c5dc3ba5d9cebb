using Summariser.Drafting.Evaluation;

namespace Summariser.Tests.Drafting.Evaluation;

public sealed class CorruptionTests
{
    [Fact]
    public void One_thing_is_changed_at_a_time()
    {
        const string True = "Hesper Quill said that 291 children were taught on 9 May 2018 and the vote was 7 votes to open.";

        var changed = Corruption.Of(True, ["Ivo Bellweather"], new Random(7)).ToDictionary(one => one.Kind, one => one.Text);

        Assert.Equal(["date", "name", "negation", "number", "vote"], changed.Keys.Order());
        Assert.StartsWith("Ivo Bellweather said that 291", changed["name"], StringComparison.Ordinal);
        Assert.Contains("were not taught", changed["negation"], StringComparison.Ordinal);
        Assert.DoesNotContain("9 May 2018", changed["date"], StringComparison.Ordinal);
        Assert.All(changed.Values, text => Assert.NotEqual(True, text));
    }

    [Theory]
    [InlineData("The plan was not approved.", "The plan was approved.")]
    [InlineData("It wasn't approved.", "It was approved.")]
    public void A_denial_is_turned_round(string text, string turned) =>
        Assert.Equal(turned, Assert.Single(Corruption.Of(text, [], new Random(1)), one => one.Kind == "negation").Text);

    [Fact]
    public void The_same_draws_make_the_same_changes() =>
        Assert.Equal(Corruption.Of("It cost £64,000 in May 2020.", [], new Random(3)), Corruption.Of("It cost £64,000 in May 2020.", [], new Random(3)));
}
