using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>The states of a run of utterances on the best path, how likely each is, and what was said of the items on the way.</summary>
/// <param name="States">For each utterance 0 before the items, 1… an item by its place, or one past the items for what comes after.</param>
/// <param name="Likelihoods">How likely that state is, 0 to 1.</param>
/// <param name="Fates">Items said to be withdrawn or deferred.</param>
/// <param name="Together">Items said to be taken with another, and which.</param>
internal sealed record Segmentation(
    int[] States, double[] Likelihoods, IReadOnlyDictionary<int, ItemStatus> Fates, IReadOnlyDictionary<int, int> Together)
{
    // What a word that would be right adds to a path: the likeliest path alone may lie far from all others.
    private const double WeightOfAgreement = 0.05;

    /// <summary>Cuts a run of utterances by items.</summary>
    /// <param name="said">The utterances.</param>
    /// <param name="items">The items they may belong to.</param>
    /// <param name="weights">What each kind of evidence weighs.</param>
    /// <param name="elsewhere">Places of items that are to be expected in another part of the recording.</param>
    public static Segmentation Of(IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items, Weights weights, IReadOnlyList<int> elsewhere)
    {
        var evidence = Evidence.Of(said, items, weights);
        var fates = Alignment.Fates.Find(evidence);
        var together = new Dictionary<int, int>();
        foreach (var heard in evidence.Announcements.Where(heard => heard.Plainness == Plainness.Called))
        {
            foreach (var other in heard.With)
            {
                together.TryAdd(other, heard.Item);
            }
        }

        var passable = fates.Select(fate => fate.Item).Concat(together.Keys).Concat(TakenEarly(evidence.Announcements)).Concat(elsewhere).Where(item => item >= 0).ToHashSet();
        var lattice = new Lattice(evidence, weights, passable);
        var posteriors = Posteriors.Of(lattice);
        lattice.Favour(posteriors, evidence, WeightOfAgreement);
        var states = BestPath.Through(lattice);
        return new Segmentation(
            states,
            [.. states.Select((state, at) => posteriors[at, state])],
            Settle(fates, states, items.Count),
            together);
    }

    // Items called before one that stands before them on the agenda: they are not missed when their turn comes.
    private static IEnumerable<int> TakenEarly(IReadOnlyList<Announcement> announcements)
    {
        var least = int.MaxValue;
        foreach (var heard in announcements.Reverse().Where(heard => heard.Plainness == Plainness.Called))
        {
            if (heard.Item > least)
            {
                yield return heard.Item;
            }

            least = Math.Min(least, heard.Item);
        }
    }

    private static Dictionary<int, ItemStatus> Settle(IReadOnlyList<Fates.Fate> fates, int[] states, int items)
    {
        var settled = new Dictionary<int, ItemStatus>();
        foreach (var fate in fates)
        {
            var item = fate.Item >= 0 ? fate.Item : states[fate.Utterance] - 1;
            if (item >= 0 && item < items)
            {
                settled[item] = fate.Status;
            }
        }

        return settled;
    }
}
