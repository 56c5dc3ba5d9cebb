using Summariser.Agendas.Alignment;

namespace Summariser.Agendas.Evaluation;

/// <summary>A labelled meeting's evidence, and which way each weight should go for its labels to be likelier.</summary>
internal sealed class LabelledEvidence
{
    private static readonly HashSet<int> Nothing = [];

    private readonly Evidence evidence;
    private readonly IReadOnlyList<int?> labels;

    private LabelledEvidence(Evidence evidence, IReadOnlyList<int?> labels) => (this.evidence, this.labels) = (evidence, labels);

    /// <summary>Gathers a meeting's evidence.</summary>
    public static LabelledEvidence Of(ReferenceMeeting meeting, Weights weights) =>
        new(Evidence.Of(meeting.Transcript.Utterances, meeting.Agenda.Items, weights), meeting.Labels);

    /// <summary>Adds the slope of the labels' log-likelihood: evidence on paths that agree with the labels less evidence on all paths.</summary>
    public void AddSlope(Weights weights, double[] slope)
    {
        Add(weights, IsItem, slope, -1);
        Add(weights, (at, state) => IsItem(at, state) && (labels[at] is not { } label || state == label + 1), slope, 1);
    }

    private bool IsItem(int at, int state) => state > 0 && state < evidence.States - 1;

    private void Add(Weights weights, Func<int, int, bool> allows, double[] slope, double sign)
    {
        var lattice = new Lattice(evidence, weights, Nothing, allows);
        var posteriors = Posteriors.Of(lattice, withArrivals: true);
        for (var at = 0; at < evidence.Length; at++)
        {
            foreach (var fact in evidence.Inside(at))
            {
                slope[fact.Weight] += sign * posteriors[at, fact.State] * fact.Amount;
            }

            var entered = at > 0 ? AddArrivals(lattice, posteriors, at, slope, sign) : 0;
            foreach (var fact in evidence.Entering(at))
            {
                var share = fact.State < 0 ? entered : at > 0 ? posteriors.Came(at, fact.State).Any : posteriors[0, fact.State];
                slope[fact.Weight] += sign * share * fact.Amount;
            }
        }

        for (var state = 0; state < evidence.States; state++)
        {
            slope[(int)Feature.Unreached] += lattice.LeavesOut(state) ? sign * posteriors[evidence.Length - 1, state] : 0;
        }
    }

    private double AddArrivals(Lattice lattice, Posteriors posteriors, int at, double[] slope, double sign)
    {
        var entered = 0.0;
        for (var state = 1; state < evidence.States - 1; state++)
        {
            var came = posteriors.Came(at, state);
            entered += came.Any;
            slope[(int)Feature.Next] += evidence.IsNext[at] ? sign * came.Next : 0;
            slope[(int)Feature.Skip] += sign * came.Skip;
            slope[(int)Feature.Back] += sign * came.Back;
            slope[(int)Feature.Unbidden] += lattice.IsCalled(at, state) ? 0 : sign * (came.Skip + came.Back);
        }

        return entered;
    }
}
