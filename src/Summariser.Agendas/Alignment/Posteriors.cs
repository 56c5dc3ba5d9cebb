namespace Summariser.Agendas.Alignment;

/// <summary>
/// How likely each state is during each utterance, over all paths through a lattice (the forward–backward algorithm), with running sums in
/// the place of <see cref="BestPath"/>'s running maxima.
/// </summary>
internal sealed class Posteriors
{
    private readonly Lattice lattice;
    private readonly double[] shares;
    private readonly double skip;
    private readonly double skipped;
    private readonly double back;

    private Posteriors(Lattice lattice)
    {
        this.lattice = lattice;
        shares = new double[lattice.Length * lattice.States];
        (skip, skipped, back) = (Math.Exp(lattice.Skip), Math.Exp(lattice.Skipped), Math.Exp(lattice.Back));
    }

    /// <summary>Works out the likelihoods.</summary>
    public static Posteriors Of(Lattice lattice)
    {
        var posteriors = new Posteriors(lattice);
        if (lattice.Length > 0)
        {
            posteriors.Forward();
            posteriors.Backward();
        }

        return posteriors;
    }

    /// <summary>How likely a state is during an utterance, 0 to 1.</summary>
    public double this[int utterance, int state] => shares[(utterance * lattice.States) + state];

    private Span<double> Row(int at) => shares.AsSpan(at * lattice.States, lattice.States);

    private void Forward()
    {
        var first = Row(0);
        for (var state = 0; state < first.Length; state++)
        {
            first[state] = lattice.Initial(state);
        }

        Exponentiate(first);
        Normalise(first);
        var inside = new double[lattice.States];
        for (var at = 1; at < lattice.Length; at++)
        {
            var then = Row(at - 1);
            var now = Row(at);
            Inside(at, inside);
            var (follows, passes, any, later) = (then[0], 0.0, then[0], Sum(then[1..]));
            now[0] = then[0] * inside[0];
            for (var state = 1; state < lattice.After; state++)
            {
                later -= then[state];
                var come = (follows * Math.Exp(lattice.Next(at))) + (passes * skip) + (Math.Max(0, later) * back);
                now[state] = (then[state] + (come * Math.Exp(lattice.Entering(at, state)))) * inside[state];
                any += then[state];
                (follows, passes) = lattice.Counts(state)
                    ? (then[state], (follows + passes) * skipped)
                    : (follows + then[state], passes);
            }

            now[^1] = (then[^1] + (any * Math.Exp(lattice.Entering(at, lattice.After)))) * inside[^1];
            Normalise(now);
        }
    }

    private void Backward()
    {
        var onward = new double[lattice.States];
        var inside = new double[lattice.States];
        var entered = new double[lattice.States];
        Array.Fill(onward, 1);
        for (var at = lattice.Length - 1; at > 0; at--)
        {
            Inside(at, inside);
            for (var state = 0; state < lattice.States; state++)
            {
                inside[state] *= onward[state];
                entered[state] = inside[state] * Math.Exp(lattice.Entering(at, state));
            }

            onward[^1] = inside[^1] + (Sum(entered.AsSpan(1..^1)) * back);
            var (follows, passes, earlier) = (0.0, 0.0, Sum(entered.AsSpan(1..^1)));
            for (var state = lattice.After - 1; state >= 0; state--)
            {
                earlier -= state > 0 ? entered[state] : 0;
                onward[state] = inside[state] + entered[^1] + (follows * Math.Exp(lattice.Next(at))) + (passes * skip) + (Math.Max(0, earlier) * back);
                (follows, passes) = lattice.Counts(state)
                    ? (entered[state], (follows + passes) * skipped)
                    : (follows + entered[state], passes);
            }

            Normalise(onward);
            var row = Row(at - 1);
            for (var state = 0; state < row.Length; state++)
            {
                row[state] *= onward[state];
            }

            Normalise(row);
        }
    }

    // Scaled so that the greatest is 1: only the proportions within a row matter.
    private void Inside(int at, double[] scores)
    {
        for (var state = 0; state < scores.Length; state++)
        {
            scores[state] = lattice.Inside(at, state);
        }

        Exponentiate(scores);
    }

    private static void Exponentiate(Span<double> scores)
    {
        var greatest = double.NegativeInfinity;
        foreach (var score in scores)
        {
            greatest = Math.Max(greatest, score);
        }

        foreach (ref var score in scores)
        {
            score = Math.Exp(score - greatest);
        }
    }

    private static void Normalise(Span<double> row)
    {
        var sum = Sum(row);
        foreach (ref var cell in row)
        {
            // A row can only run out of numbers, never of paths: an even spread then stands for "not known".
            cell = sum > 0 && double.IsFinite(sum) ? cell / sum : 1.0 / row.Length;
        }
    }

    private static double Sum(ReadOnlySpan<double> cells)
    {
        var sum = 0.0;
        foreach (var cell in cells)
        {
            sum += cell;
        }

        return sum;
    }
}
