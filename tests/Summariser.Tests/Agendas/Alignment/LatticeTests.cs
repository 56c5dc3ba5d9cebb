using Summariser.Agendas.Alignment;
using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Agendas.Alignment;

/// <summary>The fast searches against every path written out, on meetings small enough for that.</summary>
public sealed class LatticeTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_best_path_is_the_best_of_all_paths(int seed)
    {
        var lattice = Make(seed);
        var best = AllPaths(lattice).MaxBy(path => Score(lattice, path))!;

        Assert.Equal(Score(lattice, best), Score(lattice, BestPath.Through(lattice)), 1e-4);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Likelihoods_are_shares_of_all_paths(int seed)
    {
        var lattice = Make(seed);
        var paths = AllPaths(lattice).Select(path => (Path: path, Share: Math.Exp(Score(lattice, path)))).ToArray();
        var total = paths.Sum(path => path.Share);
        var posteriors = Posteriors.Of(lattice);

        for (var at = 0; at < lattice.Length; at++)
        {
            for (var state = 0; state < lattice.States; state++)
            {
                var share = paths.Where(path => path.Path[at] == state).Sum(path => path.Share) / total;
                Assert.Equal(share, posteriors[at, state], 1e-4);
            }
        }
    }

    private static Lattice Make(int seed)
    {
        var random = new Random(seed);
        string[] texts = ["Item one.", "Item three, the parks report.", "The library.", "Moving on to the next item.", "The meeting is closed.", "Parks are green.", "Welcome."];
        var said = Enumerable.Range(0, 5).Select(at => new Utterance { Id = at + 1, Start = at * 4, End = (at * 4) + 3, Text = texts[random.Next(texts.Length)] }).ToArray();
        AgendaItem[] items = [new() { Number = "1", Title = "Library" }, new() { Number = "2", Title = "Parks" }, new() { Number = "3", Title = "Parks report" }];
        var weights = new Weights([], [.. Enumerable.Range(0, Weights.CountFor(0)).Select(_ => -random.NextDouble() * 2)], TitleLore.None);
        return new Lattice(Evidence.Of(said, items, weights), weights, random.Next(2) == 0 ? [] : new HashSet<int> { random.Next(3) });
    }

    private static IEnumerable<int[]> AllPaths(Lattice lattice)
    {
        var count = (int)Math.Pow(lattice.States, lattice.Length);
        for (var number = 0; number < count; number++)
        {
            var path = new int[lattice.Length];
            for (int at = 0, rest = number; at < path.Length; at++, rest /= lattice.States)
            {
                path[at] = rest % lattice.States;
            }

            if (double.IsFinite(Score(lattice, path)))
            {
                yield return path;
            }
        }
    }

    private static double Score(Lattice lattice, int[] path)
    {
        var score = lattice.Initial(path[0]) + lattice.Final(path[^1]);
        for (var at = 1; at < path.Length; at++)
        {
            score += lattice.Inside(at, path[at]) + (path[at] == path[at - 1] ? 0 : lattice.Entering(at, path[at]) + Order(lattice, at, path[at - 1], path[at]));
        }

        return score;
    }

    private static double Order(Lattice lattice, int at, int from, int to)
    {
        var missed = to > from ? Enumerable.Range(from + 1, to - from - 1).Count(lattice.Counts) : 0;
        return to == 0 ? double.NegativeInfinity
            : to == lattice.After ? 0
            : to < from ? lattice.Back(at, to)
            : missed == 0 ? lattice.Next(at)
            : lattice.Skip(at, to) + (lattice.Skipped * missed);
    }
}
