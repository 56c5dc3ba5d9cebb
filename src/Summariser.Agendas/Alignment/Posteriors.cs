namespace Summariser.Agendas.Alignment;

/// <summary>
/// How likely each state is during each utterance, over all paths through a lattice (the forward–backward algorithm), with running sums in
/// the place of <see cref="BestPath"/>'s running maxima.
/// </summary>
internal sealed class Posteriors
{
    private readonly Lattice lattice;
    private readonly double[] shares;
    private readonly Arrival[]? arrivals;
    private readonly double skipped;

    private Posteriors(Lattice lattice, bool withArrivals)
    {
        this.lattice = lattice;
        shares = new double[lattice.Length * lattice.States];
        arrivals = withArrivals ? new Arrival[shares.Length] : null;
        skipped = Math.Exp(lattice.Skipped);
    }

    /// <summary>How a state was come to, as shares of being in it.</summary>
    /// <param name="Next">From the state that it follows with nothing passed over.</param>
    /// <param name="Skip">With items passed over.</param>
    /// <param name="Back">From further on in the agenda.</param>
    public readonly record struct Arrival(double Next, double Skip, double Back)
    {
        /// <summary>From any other state.</summary>
        public double Any => Next + Skip + Back;
    }

    /// <summary>Works out the likelihoods.</summary>
    /// <param name="lattice">The scores.</param>
    /// <param name="withArrivals">Whether <see cref="Came"/> is wanted; only learning wants it.</param>
    public static Posteriors Of(Lattice lattice, bool withArrivals = false)
    {
        var posteriors = new Posteriors(lattice, withArrivals);
        if (lattice.Length > 0)
        {
            posteriors.Forward();
            posteriors.Backward();
        }

        return posteriors;
    }

    /// <summary>How likely a state is during an utterance, 0 to 1.</summary>
    public double this[int utterance, int state] => shares[(utterance * lattice.States) + state];

    /// <summary>How likely a state is entered just before an utterance, and from where; the recording's beginning is no entering.</summary>
    public Arrival Came(int utterance, int state)
    {
        var (share, came) = (this[utterance, state], arrivals![(utterance * lattice.States) + state]);
        return new Arrival(share * came.Next, share * came.Skip, share * came.Back);
    }

    private Span<double> Row(int at) => shares.AsSpan(at * lattice.States, lattice.States);

    private void Forward()
    {
        var first = Row(0);
        for (var state = 0; state < first.Length; state++)
        {
            first[state] = lattice.Initial(state);
        }

        Rows.Exponentiate(first);
        Rows.Normalise(first);
        var inside = new double[lattice.States];
        for (var at = 1; at < lattice.Length; at++)
        {
            Inside(at, inside);
            Step(at, inside);
            Rows.Normalise(Row(at));
        }
    }

    private void Step(int at, double[] inside)
    {
        var then = Row(at - 1);
        var now = Row(at);
        var (follows, passes, any, later) = (then[0], 0.0, then[0], Rows.Sum(then[1..]));
        now[0] = then[0] * inside[0];
        for (var state = 1; state < lattice.States; state++)
        {
            later -= then[state];
            var entering = Math.Exp(lattice.Entering(at, state));
            var came = state == lattice.After
                ? new Arrival(any * entering, 0, 0)
                : new Arrival(
                    follows * Math.Exp(lattice.Next(at)) * entering,
                    passes * Math.Exp(lattice.Skip(at, state)) * entering,
                    Math.Max(0, later) * Math.Exp(lattice.Back(at, state)) * entering);
            var whole = then[state] + came.Any;
            now[state] = whole * inside[state];
            if (arrivals is not null && whole > 0)
            {
                arrivals[(at * lattice.States) + state] = new Arrival(came.Next / whole, came.Skip / whole, came.Back / whole);
            }

            any += then[state];
            (follows, passes) = lattice.Counts(state)
                ? (then[state], (follows + passes) * skipped)
                : (follows + then[state], passes);
        }
    }

    private void Backward()
    {
        var (onward, inside) = (new double[lattice.States], new double[lattice.States]);
        for (var state = 0; state < onward.Length; state++)
        {
            onward[state] = Math.Exp(lattice.Final(state));
        }

        for (var at = lattice.Length - 1; at >= 0; at--)
        {
            var row = Row(at);
            for (var state = 0; state < row.Length; state++)
            {
                row[state] *= onward[state];
            }

            Rows.Normalise(row);
            if (at > 0)
            {
                Inside(at, inside);
                StepBack(at, inside, onward);
                Rows.Normalise(onward);
            }
        }
    }

    private void StepBack(int at, double[] inside, double[] onward)
    {
        var (entered, goneBack) = (new double[lattice.States], new double[lattice.States]);
        for (var state = 0; state < entered.Length; state++)
        {
            inside[state] *= onward[state];
            entered[state] = inside[state] * Math.Exp(lattice.Entering(at, state));
            goneBack[state] = state > 0 && state < lattice.After ? entered[state] * Math.Exp(lattice.Back(at, state)) : 0;
        }

        var earlier = Rows.Sum(goneBack);
        onward[^1] = inside[^1] + earlier;
        var (follows, followsAsSkip, passes) = (0.0, 0.0, 0.0);
        for (var state = lattice.After - 1; state >= 0; state--)
        {
            earlier -= goneBack[state];
            onward[state] = inside[state] + entered[^1] + (follows * Math.Exp(lattice.Next(at))) + passes + Math.Max(0, earlier);
            var skip = entered[state] * Math.Exp(lattice.Skip(at, state));
            (follows, passes, followsAsSkip) = lattice.Counts(state)
                ? (entered[state], (followsAsSkip + passes) * skipped, skip)
                : (follows + entered[state], passes, followsAsSkip + skip);
        }
    }

    // Scaled so that the greatest is 1: only the proportions within a row matter.
    private void Inside(int at, double[] scores)
    {
        for (var state = 0; state < scores.Length; state++)
        {
            scores[state] = lattice.Inside(at, state);
        }

        Rows.Exponentiate(scores);
    }
}
