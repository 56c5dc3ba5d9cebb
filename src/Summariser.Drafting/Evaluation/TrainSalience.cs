using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Evaluation;

/// <summary>
/// Learns the weights of <see cref="Salience"/>: how much of a sentence's words and word pairs a human summary has is fitted from its
/// features by ridge regression. A closed formula, so the same data always give the same weights.
/// </summary>
public static class TrainSalience
{
    // Chosen by cross-validation; neighbouring values score alike.
    private const double ItemRidge = 0.001;

    private const double ItemRedundancy = 0.35;

    private const double MeetingRidge = 0.003;

    private const double MeetingRedundancy = 0.1;

    /// <summary>Learns both sets of weights from all the data: the text of the salience.json that is built into the program.</summary>
    /// <param name="folder">The folder of the evaluation data, with qmsum and ami in it.</param>
    /// <exception cref="Core.InputException">The folder does not hold them.</exception>
    public static string Run(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var data = TrainingData.Read(folder);
        return new SalienceSet(OnItems([.. data.Asked, .. data.AskedElsewhere, .. data.Abstracts]),
            OnMeetings([.. data.Abstracts, .. data.Wholes])).ToJson();
    }

    /// <summary>The weights for items learnt from some cases.</summary>
    internal static Salience OnItems(IEnumerable<PreparedCase> cases) => On(cases, ItemRidge, ItemRedundancy);

    /// <summary>The weights for whole meetings learnt from some cases.</summary>
    internal static Salience OnMeetings(IEnumerable<PreparedCase> cases) => On(cases, MeetingRidge, MeetingRedundancy);

    /// <summary>The weights learnt from some cases.</summary>
    internal static Salience On(IEnumerable<PreparedCase> cases, double ridge, double redundancy)
    {
        var weights = LeastSquares.Fit(cases.SelectMany(one => one.Lessons()), ridge);
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
    /// <param name="learn">Learns weights.</param>
    /// <param name="score">Scores a case with the weights learnt for it.</param>
    internal static IReadOnlyList<RougeScore> CrossValidated(
        IReadOnlyList<PreparedCase> cases, IReadOnlyList<PreparedCase> others, int folds,
        Func<IEnumerable<PreparedCase>, Salience> learn, Func<PreparedCase, Salience, RougeScore> score)
    {
        var meetings = cases.Select(one => one.Meeting).Distinct().Order(StringComparer.Ordinal).ToArray();
        var foldOf = meetings.Index().ToDictionary(pair => pair.Item, pair => pair.Index % folds, StringComparer.Ordinal);
        var scores = new List<RougeScore>();
        for (var fold = 0; fold < folds; fold++)
        {
            var learnt = learn(cases.Where(one => foldOf[one.Meeting] != fold).Concat(others));
            scores.AddRange(cases.Where(one => foldOf[one.Meeting] == fold).Select(one => score(one, learnt)));
        }

        return scores;
    }
}
