namespace Summariser.Drafting.Evaluation;

/// <summary>Every case of the evaluation data, measured.</summary>
/// <param name="Asked">Questions on the Welsh committees.</param>
/// <param name="AskedElsewhere">Questions on the Canadian committees.</param>
/// <param name="Abstracts">AMI meetings with their abstracts.</param>
/// <param name="Wholes">QMSum meetings with their general summaries.</param>
internal sealed record TrainingData(
    IReadOnlyList<PreparedCase> Asked, IReadOnlyList<PreparedCase> AskedElsewhere, IReadOnlyList<PreparedCase> Abstracts,
        IReadOnlyList<PreparedCase> Wholes)
{
    /// <summary>Reads and measures the data.</summary>
    /// <exception cref="Core.InputException">The folder does not hold it.</exception>
    public static TrainingData Read(string folder)
    {
        var (qmsum, ami) = (Path.Combine(folder, "qmsum"), Path.Combine(folder, "ami"));
        return new TrainingData(
            Measured(SummaryCase.OfQmsum(qmsum)), Measured(SummaryCase.OfQmsum(qmsum, "covid_*.json")),
            Measured(SummaryCase.OfAmi(ami)), Measured(SummaryCase.OfQmsumWhole(qmsum)));
    }

    private static PreparedCase[] Measured(IReadOnlyList<SummaryCase> cases) => [.. cases.Select(one => new PreparedCase(one))];
}
