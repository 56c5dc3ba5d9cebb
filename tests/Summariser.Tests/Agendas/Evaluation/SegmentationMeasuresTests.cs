using Summariser.Agendas.Evaluation;

namespace Summariser.Tests.Agendas.Evaluation;

public sealed class SegmentationMeasuresTests
{
    private static readonly int[] Halves = [.. Enumerable.Repeat(0, 200), .. Enumerable.Repeat(1, 200)];

    [Fact]
    public void The_reference_scores_best_against_itself() =>
        Assert.Equal(new AlignmentScores(1, 0, 0, 1), SegmentationMeasures.Score(Halves, Halves));

    [Fact]
    public void A_missed_boundary_costs_half_the_words_and_every_window_across_it()
    {
        var scores = SegmentationMeasures.Score(Halves, [.. Enumerable.Repeat(0, 400)]);

        Assert.Equal(0.5, scores.WordAccuracy);
        Assert.Equal(100 / 300.0, scores.Pk, 1e-9);
        Assert.Equal(100 / 300.0, scores.WindowDiff, 1e-9);
        Assert.Equal(0, scores.BoundaryF1);
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(60, 0)]
    public void A_boundary_near_enough_counts_as_found(int away, double f1)
    {
        var scores = SegmentationMeasures.Score(Halves, [.. Enumerable.Repeat(0, 200 + away), .. Enumerable.Repeat(1, 200 - away)]);

        Assert.Equal(f1, scores.BoundaryF1);
    }

    [Fact]
    public void Right_boundaries_under_wrong_titles_lose_accuracy_only() =>
        Assert.Equal(new AlignmentScores(0, 0, 0, 1), SegmentationMeasures.Score(Halves, [.. Halves.Select(label => label + 5)]));

    [Fact]
    public void Different_numbers_of_words_are_refused() =>
        Assert.Throws<ArgumentException>(() => SegmentationMeasures.Score(Halves, [1, 2]));
}
