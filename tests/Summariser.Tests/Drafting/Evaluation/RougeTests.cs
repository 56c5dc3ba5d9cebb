using Summariser.Drafting.Evaluation;

namespace Summariser.Tests.Drafting.Evaluation;

public sealed class RougeTests
{
    [Fact]
    public void The_same_words_score_one()
    {
        var score = Rouge.Of("The roof leaks badly.", "the roof leaks badly");

        Assert.Equal((1.0, 1.0, 1.0), (score.One, score.Two, score.Longest));
    }

    [Fact]
    public void Nothing_shared_scores_nothing() => Assert.Equal(default, Rouge.Of("pools are warm", "the roof leaks"));

    [Fact]
    public void Each_measure_is_the_f1_of_what_is_shared()
    {
        var score = Rouge.Of("the roof is old", "the old roof leaks");

        Assert.Equal(0.75, score.One, 6);
        Assert.Equal(1.0 / 3, score.Two + (1.0 / 3), 6);
        Assert.Equal(0.5, score.Longest, 6);
    }

    [Fact]
    public void A_word_counts_no_more_often_than_the_reference_has_it() => Assert.Equal(1.0 / 3, Rouge.Of("the the the", "the roof leaks").One, 6);

    [Fact]
    public void A_summary_is_cut_at_the_references_length() =>
        Assert.Equal(Rouge.Of("the roof", "the roof"), Rouge.Of("the roof and everything else that was ever said", "the roof"));

    [Fact]
    public void An_empty_summary_scores_nothing() => Assert.Equal(default, Rouge.Of("", "the roof leaks"));
}
