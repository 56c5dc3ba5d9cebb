namespace Summariser.Agendas.Alignment;

/// <summary>
/// The best path through a lattice (Viterbi). The cost of passing items over is linear in their number, so the best states to come from
/// are kept while states are gone through in order: time and memory grow with utterances times states, never with a square.
/// </summary>
internal sealed class BestPath
{
    private readonly Lattice lattice;
    private readonly int[] from;
    private double[] now;
    private double[] then;

    private BestPath(Lattice lattice)
    {
        this.lattice = lattice;
        from = new int[lattice.Length * lattice.States];
        now = new double[lattice.States];
        then = new double[lattice.States];
    }

    /// <summary>The state of each utterance on the best path.</summary>
    public static int[] Through(Lattice lattice)
    {
        if (lattice.Length == 0)
        {
            return [];
        }

        var search = new BestPath(lattice);
        for (var state = 0; state < lattice.States; state++)
        {
            search.now[state] = lattice.Initial(state);
        }

        for (var at = 1; at < lattice.Length; at++)
        {
            search.Step(at);
        }

        return search.Trace();
    }

    private void Step(int at)
    {
        (then, now) = (now, then);
        var later = BestLater();
        var follows = new Source(0, then[0]);
        var passes = Source.None;
        var any = follows;
        Take(at, 0, Source.None);
        for (var state = 1; state < lattice.States; state++)
        {
            var entering = lattice.Entering(at, state);
            if (state == lattice.After)
            {
                Take(at, state, any.Plus(entering));
                break;
            }

            Take(at, state, Source.Better(
                Source.Better(follows.Plus(lattice.Next(at)), passes.Plus(lattice.Skip(at, state))),
                later[state].Plus(lattice.Back(at, state))).Plus(entering));
            var here = new Source(state, then[state]);
            any = Source.Better(any, here);
            if (lattice.Counts(state))
            {
                (follows, passes) = (here, Source.Better(follows, passes).Plus(lattice.Skipped));
            }
            else
            {
                follows = Source.Better(follows, here);
            }
        }
    }

    private void Take(int at, int state, Source other)
    {
        var best = Source.Better(new Source(state, then[state]), other);
        now[state] = best.Score + lattice.Inside(at, state);
        from[(at * lattice.States) + state] = best.State;
    }

    // For each state the best of those after it.
    private Source[] BestLater()
    {
        var later = new Source[lattice.States];
        later[^1] = Source.None;
        for (var state = lattice.States - 2; state >= 0; state--)
        {
            later[state] = Source.Better(later[state + 1], new Source(state + 1, then[state + 1]));
        }

        return later;
    }

    private int[] Trace()
    {
        var path = new int[lattice.Length];
        double[] ends = [.. now.Select((score, state) => score + lattice.Final(state))];
        path[^1] = Array.IndexOf(ends, ends.Max());
        for (var at = lattice.Length - 1; at > 0; at--)
        {
            path[at - 1] = from[(at * lattice.States) + path[at]];
        }

        return path;
    }

    // A state to come from, and the score of coming from it.
    private readonly record struct Source(int State, double Score)
    {
        public static Source None => new(0, double.NegativeInfinity);

        public Source Plus(double score) => this with { Score = Score + score };

        public static Source Better(Source one, Source other) => other.Score > one.Score ? other : one;
    }
}
