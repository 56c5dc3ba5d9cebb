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
    private readonly HashSet<int> called = [];
    private readonly double beginsAtOnce;
    private readonly double skip;
    private readonly double back;
    private readonly double unbidden;
    private readonly double unreached;

    /// <summary>Weighs evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="weights">What it weighs.</param>
    /// <param name="passable">Indexes of items whose passing over is no surprise (withdrawn, deferred, taken with another).</param>
    /// <param name="allows">Which states an utterance may be in; all where it is left out.</param>
    public Lattice(Evidence evidence, Weights weights, IReadOnlySet<int> passable, Func<int, int, bool>? allows = null)
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
            called.UnionWith(evidence.Entering(at).Where(IsCall).Select(fact => (at * States) + fact.State));
            nexts[at] = evidence.IsNext[at] ? weights[Feature.Next] : 0;
        }

        for (var cell = 0; allows is not null && cell < inside.Length; cell++)
        {
            inside[cell] = allows(cell / States, cell % States) ? inside[cell] : float.NegativeInfinity;
        }

        counted = new int[States];
        for (var state = 1; state < States; state++)
        {
            counted[state] = counted[state - 1] + (state < States - 1 && !passable.Contains(state - 1) ? 1 : 0);
        }

        (skip, back) = (weights[Feature.Skip], weights[Feature.Back]);
        (unbidden, unreached) = (weights[Feature.Unbidden], weights[Feature.Unreached]);
        Skipped = weights[Feature.Skipped];
        beginsAtOnce = weights[Feature.BeginsAtOnce];
    }

    /// <summary>The number of utterances.</summary>
    public int Length { get; }

    /// <summary>The number of states: before, the items, after.</summary>
    public int States { get; }

    /// <summary>The last state: what comes after the business.</summary>
    public int After => States - 1;

    /// <summary>For each item passed over.</summary>
    public double Skipped { get; }

    /// <summary>Whether going past a state passes over an item that ought to be taken.</summary>
    public bool Counts(int state) => state > 0 && counted[state] > counted[state - 1];

    /// <summary>Whether an item is called by its number or its title in an utterance.</summary>
    public bool IsCalled(int utterance, int state) => called.Contains((utterance * States) + state);

    /// <summary>For entering a state with items passed over, besides what each of them costs.</summary>
    public double Skip(int utterance, int state) => skip + (IsCalled(utterance, state) ? 0 : unbidden);

    /// <summary>For entering a state that lies earlier on the agenda.</summary>
    public double Back(int utterance, int state) => back + (IsCalled(utterance, state) ? 0 : unbidden);

    /// <summary>Whether ending in a state leaves items out that ought to be taken.</summary>
    public bool LeavesOut(int state) => counted[state] < counted[^1];

    /// <summary>For the recording's ending in a state.</summary>
    public double Final(int state) => LeavesOut(state) ? unreached : 0;

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

        var order = state == 0 ? 0 : beginsAtOnce + entering[state] + (counted[state - 1] == 0 ? 0 : Skip(0, state) + (Skipped * counted[state - 1]));
        return order + Inside(0, state);
    }

    /// <summary>Draws the best path towards states that many paths agree on, by the words that would then be right.</summary>
    public void Favour(Posteriors posteriors, Evidence evidence, double weight)
    {
        for (var at = 0; at < Length; at++)
        {
            for (var state = 0; state < States; state++)
            {
                inside[(at * States) + state] += (float)(weight * evidence.WordsIn(at) * posteriors[at, state]);
            }
        }
    }

    private static bool IsCall(Fact fact) => fact.State > 0 && (Feature)fact.Weight is Feature.Called or Feature.Likely or Feature.TitleOpened;

    private void Add(IReadOnlyList<Fact> facts, float[] scores, int at, Weights weights)
    {
        foreach (var fact in facts)
        {
            var score = weights.Values[fact.Weight] * fact.Amount;
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
