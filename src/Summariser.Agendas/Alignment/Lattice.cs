namespace Summariser.Agendas.Alignment;

/// <summary>
/// The scores of every step a path through a meeting can take: of being in a state during an utterance, of entering it there, and of the
/// order in which states follow one another. Natural logarithms.
/// </summary>
internal sealed class Lattice
{
    private readonly float[] inside;
    private readonly float[] entering;
    private readonly double[] changes;
    private readonly double[] nexts;
    private readonly int[] counted; // how many items that ought to be taken there are up to each state
    private readonly double beginsAtOnce;

    /// <summary>Weighs evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="weights">What it weighs.</param>
    /// <param name="passable">Indexes of items whose passing over is no surprise (withdrawn, deferred, taken with another).</param>
    public Lattice(Evidence evidence, Weights weights, IReadOnlySet<int> passable)
    {
        (Length, States) = (evidence.Length, evidence.States);
        inside = new float[Length * States];
        entering = new float[Length * States];
        changes = new double[Length];
        nexts = new double[Length];
        for (var at = 0; at < Length; at++)
        {
            Add(evidence.Inside(at), inside, at, weights);
            Add(evidence.Entering(at), entering, at, weights);
            nexts[at] = evidence.IsNext[at] ? weights[Feature.Next] : 0;
        }

        counted = new int[States];
        for (var state = 1; state < States; state++)
        {
            counted[state] = counted[state - 1] + (state < States - 1 && !passable.Contains(state - 1) ? 1 : 0);
        }

        Skip = weights[Feature.Skip];
        Skipped = weights[Feature.Skipped];
        Back = weights[Feature.Back];
        beginsAtOnce = weights[Feature.BeginsAtOnce];
    }

    /// <summary>The number of utterances.</summary>
    public int Length { get; }

    /// <summary>The number of states: before, the items, after.</summary>
    public int States { get; }

    /// <summary>The last state: what comes after the business.</summary>
    public int After => States - 1;

    /// <summary>For passing over any item.</summary>
    public double Skip { get; }

    /// <summary>For each item passed over.</summary>
    public double Skipped { get; }

    /// <summary>For going back on the agenda.</summary>
    public double Back { get; }

    /// <summary>Whether going past a state passes over an item that ought to be taken.</summary>
    public bool Counts(int state) => state > 0 && counted[state] > counted[state - 1];

    /// <summary>For going to the next item when "the next item" is heard.</summary>
    public double Next(int utterance) => nexts[utterance];

    /// <summary>For being in a state during an utterance.</summary>
    public double Inside(int utterance, int state) => inside[(utterance * States) + state];

    /// <summary>For entering a state just before an utterance, the order of states apart.</summary>
    public double Entering(int utterance, int state) => changes[utterance] + entering[(utterance * States) + state];

    /// <summary>For beginning the recording in a state; minus infinity where it cannot.</summary>
    public double Initial(int state)
    {
        if (state == After && States > 2)
        {
            return double.NegativeInfinity;
        }

        var order = state == 0 ? 0 : beginsAtOnce + entering[state] + (counted[state - 1] == 0 ? 0 : Skip + (Skipped * counted[state - 1]));
        return order + Inside(0, state);
    }

    private void Add(IReadOnlyList<Fact> facts, float[] scores, int at, Weights weights)
    {
        foreach (var fact in facts)
        {
            var score = weights[fact.Feature] * fact.Amount;
            if (fact.State < 0)
            {
                changes[at] += score;
            }
            else
            {
                scores[(at * States) + fact.State] += (float)score;
            }
        }
    }
}
