namespace Summariser.Agendas.Evaluation;

/// <summary>How well an alignment agrees with a reference. All are shares from 0 to 1.</summary>
/// <param name="WordAccuracy">Words whose item is right.</param>
/// <param name="Pk">
/// Pairs of words k apart that one alignment puts in one stretch and the other in two; lower is better (Beeferman, Berger and Lafferty,
/// "Statistical Models for Text Segmentation", 1999). k is half the mean reference stretch, in words.
/// </param>
/// <param name="WindowDiff">
/// Pairs of words k apart with different numbers of boundaries between them; lower is better (Pevzner and Hearst, "A Critique and Improvement
/// of an Evaluation Metric for Text Segmentation", 2002).
/// </param>
/// <param name="BoundaryF1">Harmonic mean of precision and recall of boundaries, one found within 50 words counting as right.</param>
public sealed record AlignmentScores(double WordAccuracy, double Pk, double WindowDiff, double BoundaryF1)
{
    /// <summary>The mean of several meetings' scores, each meeting counting alike; zeros for none.</summary>
    public static AlignmentScores Mean(IReadOnlyCollection<AlignmentScores> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Count == 0
            ? new AlignmentScores(0, 0, 0, 0)
            : new AlignmentScores(
                scores.Average(one => one.WordAccuracy),
                scores.Average(one => one.Pk),
                scores.Average(one => one.WindowDiff),
                scores.Average(one => one.BoundaryF1));
    }
}
