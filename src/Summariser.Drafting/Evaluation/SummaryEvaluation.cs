using Summariser.Core.Meetings;
using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Evaluation;

/// <summary>How a system scores on a set of summaries.</summary>
/// <param name="Data">The set.</param>
/// <param name="System">The system.</param>
/// <param name="Score">Its mean score over the cases.</param>
/// <param name="Cases">How many cases there are.</param>
public sealed record SummaryRow(string Data, string System, RougeScore Score, int Cases);

/// <summary>
/// Measures the choice of sentences on meetings that people summarised, beside the usual baselines. Cross-validated: a meeting is
/// always scored with weights learnt from other meetings.
/// </summary>
public static class SummaryEvaluation
{
    /// <summary>How the scores are made, in words for the report.</summary>
    public const string Method =
        "ROUGE-1/2/L F1, lower case, no stemming, no stop words left out, every summary cut at its reference's length in words; 7 folds by meeting, penalties chosen by 6 folds within the other six.";

    private const int Folds = 7;

    /// <summary>Scores the drafter's choice and the baselines.</summary>
    /// <param name="folder">The folder of the evaluation data, with qmsum and ami in it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Core.InputException">The folder does not hold them.</exception>
    public static IReadOnlyList<SummaryRow> Run(string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var data = TrainingData.Read(folder);
        return
        [
            .. Rows("QMSum questions, Welsh committees", data.Asked, [.. data.AskedElsewhere, .. data.Abstracts], cancel),
            .. Rows("AMI abstracts", data.Abstracts, data.Wholes, cancel),
        ];
    }

    private static List<SummaryRow> Rows(
        string name, IReadOnlyList<PreparedCase> cases, IReadOnlyList<PreparedCase> others, CancellationToken cancel)
    {
        var rows = new List<SummaryRow>();
        foreach (var (system, write) in new (string, Func<SummaryCase, int, string>)[]
        {
            ("first sentences", Baselines.Lead), ("centroid", Baselines.Centroid), ("LexRank", Baselines.LexRank), ("TextRank", Baselines.TextRank),
        })
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add(Row(system, [.. cases.Select(one => Rouge.Of(write(one.Case, one.Length), one.Case.Reference))]));
        }

        cancel.ThrowIfCancellationRequested();
        var narration = new Narration(new People(new Meeting { Body = "Committee" }));
        var scores = TrainSalience.CrossValidated(cases, others, Folds, TrainSalience.On,
            (one, salience) => (one.Score(salience), one.ScoreTold(salience, narration)));
        rows.Add(Row("extractive, the sentences alone", [.. scores.Select(score => score.Item1)]));
        rows.Add(Row("extractive, as told", [.. scores.Select(score => score.Item2)]));
        return rows;

        SummaryRow Row(string system, IReadOnlyCollection<RougeScore> scores) => new(name, system, RougeScore.Mean(scores), scores.Count);
    }
}
