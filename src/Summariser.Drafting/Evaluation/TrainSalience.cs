using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Evaluation;

/// <summary>
/// Learns the weights of <see cref="Salience"/>: how much of a sentence's words and word pairs a human summary has is fitted from its
/// features by ridge regression. A closed formula, so the same data always give the same weights.
/// </summary>
public static class TrainSalience
{
    private static readonly double[] Ridges = [0.0003, 0.001, 0.003, 0.01];

    private static readonly double[] Redundancies = [0.05, 0.1, 0.2, 0.35, 0.5];

    private const int InnerFolds = 6;

    /// <summary>Learns both sets of weights from all the data: the text of the salience.json that is built into the program.</summary>
    /// <param name="folder">The folder of the evaluation data, with qmsum and ami in it.</param>
    /// <exception cref="Core.InputException">The folder does not hold them.</exception>
    public static string Run(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var data = TrainingData.Read(folder);
        return new SalienceSet(On(data.Asked, [.. data.AskedElsewhere, .. data.Abstracts]), On(data.Abstracts, data.Wholes)).ToJson();
    }

    /// <summary>
    /// The weights learnt from some cases. How strongly large weights and likeness to what is chosen are held down is decided by
    /// cross-validation within these cases alone, so that scores on others are of a method that never saw them.
    /// </summary>
    /// <param name="cases">Cases of the kind that the weights are for.</param>
    /// <param name="others">Cases of other kinds to learn from besides.</param>
    internal static Salience On(IReadOnlyList<PreparedCase> cases, IReadOnlyList<PreparedCase> others)
    {
        var (ridge, redundancy) = Ridges.SelectMany(ridge => Redundancies.Select(redundancy => (ridge, redundancy)))
            .MaxBy(one => Mean(CrossValidated(cases, others, InnerFolds,
                (some, more) => On([.. some, .. more], one.ridge, one.redundancy), (held, salience) => held.Score(salience))));
        return On([.. cases, .. others], ridge, redundancy);
    }

    private static double Mean(IReadOnlyList<RougeScore> scores)
    {
        var (one, two, longest) = RougeScore.Mean(scores);
        return one + two + longest;
    }

    private static Salience On(IReadOnlyList<PreparedCase> cases, double ridge, double redundancy)
    {
        var weights = LeastSquares.Fit(cases.Select(one => one.Lessons), ridge);
        return new Salience
        {
            Weights = SentenceFeatures.Names.Zip(weights).ToDictionary(pair => pair.First, pair =>
                Math.Round(pair.Second, 4), StringComparer.Ordinal),
            Redundancy = redundancy,
        };
    }

    /// <summary>Scores each case with weights that have never seen its meeting: the meetings are cut into folds, each scored by the rest.</summary>
    /// <param name="cases">What to score.</param>
    /// <param name="others">Cases of other kinds to learn from besides.</param>
    /// <param name="folds">How many parts to cut the meetings into.</param>
    /// <param name="learn">Learns weights from cases and others.</param>
    /// <param name="score">Scores a case with the weights learnt for it.</param>
    internal static IReadOnlyList<T> CrossValidated<T>(
        IReadOnlyList<PreparedCase> cases, IReadOnlyList<PreparedCase> others, int folds,
        Func<IReadOnlyList<PreparedCase>, IReadOnlyList<PreparedCase>, Salience> learn, Func<PreparedCase, Salience, T> score)
    {
        var meetings = cases.Select(one => one.Meeting).Distinct().Order(StringComparer.Ordinal).ToArray();
        var foldOf = meetings.Index().ToDictionary(pair => pair.Item, pair => pair.Index % folds, StringComparer.Ordinal);
        var scores = new List<T>();
        for (var fold = 0; fold < folds; fold++)
        {
            PreparedCase[] held = [.. cases.Where(one => foldOf[one.Meeting] == fold)];
            if (held.Length > 0)
            {
                var learnt = learn([.. cases.Where(one => foldOf[one.Meeting] != fold)], others);
                scores.AddRange(held.Select(one => score(one, learnt)));
            }
        }

        return scores;
    }
}
