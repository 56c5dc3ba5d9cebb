using Summariser.Drafting.Evaluation;

namespace Summariser.Tests.Drafting.Evaluation;

public sealed class CorruptionTests
{
    [Fact]
    public void One_thing_is_changed_at_a_time()
    {
        const string True = "Hesper Quill said that 291 children were taught on 9 May 2018 and the vote was 7 votes to open.";

        var changed = Of(True, 7).ToDictionary(one => one.Kind, one => one.Text);

        Assert.Equal(["date", "name", "negation", "number", "speaker", "vote"], changed.Keys.Order());
        Assert.StartsWith("Ivo Bellweather said that 291", changed["name"], StringComparison.Ordinal);
        Assert.Contains("were not taught", changed["negation"], StringComparison.Ordinal);
        Assert.DoesNotContain("9 May 2018", changed["date"], StringComparison.Ordinal);
        Assert.All(changed.Values, text => Assert.NotEqual(True, text));
    }

    [Theory]
    [InlineData("The plan was not approved.", "The plan was approved.")]
    [InlineData("It wasn't approved.", "It was approved.")]
    public void A_denial_is_turned_round(string text, string turned) =>
        Assert.Equal(turned, Assert.Single(Of(text, 1), one => one.Kind == "negation").Text);

    [Fact]
    public void The_same_draws_make_the_same_changes() =>
        Assert.Equal(Of("It cost £64,000 in May 2020.", 3), Of("It cost £64,000 in May 2020.", 3));

    [Theory]
    [InlineData("It cost 3 million.", "It cost 3 thousand.")]
    [InlineData("It rose by 5%.", "It rose by 5 million.")]
    [InlineData("It rose by 5 per cent.", "It rose by 5 pounds.")]
    public void A_unit_becomes_another(string text, string turned) => Assert.Equal(turned, Assert.Single(Of(text, 1), one => one.Kind == "unit").Text);

    [Fact]
    public void Words_are_given_to_somebody_else_who_was_there() => Assert.Equal(
        "Maud Tarrant pointed out that Hesper Quill was late.",
        Assert.Single(Of("Hesper Quill pointed out that Hesper Quill was late.", 1), one => one.Kind == "speaker").Text);

    private static IEnumerable<(string Kind, string Text)> Of(string text, int seed) =>
        new Corruption(["Ivo Bellweather"], ["Hesper Quill", "Maud Tarrant"], new Random(seed)).Of(text);
}
