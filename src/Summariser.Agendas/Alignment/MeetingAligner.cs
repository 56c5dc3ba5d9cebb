using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// Aligns a meeting with its agenda by one dynamic programme over all evidence: numbers and titles called out, openings and closings,
/// words in common weighed by rarity, breaks in the words, silences, changes of speaker, and the agenda's order as a prior.
/// </summary>
public sealed class MeetingAligner : IAligner
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The agenda has no items.</exception>
    public Partition Align(Transcript transcript, Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(agenda);
        if (agenda.Items.Count == 0)
        {
            throw new ArgumentException("An agenda to align with needs at least one item.", nameof(agenda));
        }

        var labels = Labels.For(transcript.Utterances, agenda.Items, WeightSet.Standard.For(transcript.Utterances, agenda.Items));

        // One item without a number stands for the whole meeting: nothing said in open session is outside it.
        var isWhole = agenda.Items is [{ Number.Length: 0, Restricted: false }];
        if (isWhole)
        {
            labels.TakeAsOneItem();
        }

        var stretches = Stretches.Of(transcript, labels);
        var taken = stretches.ToLookup(found => found.Label, found => found.Stretch);
        AlignedItem[] items = [.. agenda.Items.Select((item, index) => new AlignedItem(item, StatusOf(item, index, labels, taken, isWhole), [.. taken[index]]))];
        var doubtful = isWhole ? [] : Doubts.Least(Boundaries(stretches, labels, items));
        return new Partition
        {
            Items = items,
            Outside = [.. stretches.Where(found => found.Label < 0).Select(found => new OutsideStretch(KindOf(found.Label), found.Stretch))],
            LeastCertain = doubtful,
            Warnings = [.. Doubts.Warnings(doubtful), .. labels.Warnings, .. TakenTogether(items, labels)],
        };
    }

    private static ItemStatus StatusOf(AgendaItem item, int index, Labels labels, ILookup<int, Stretch> taken, bool isWhole) =>
        item.Restricted ? ItemStatus.Closed
        : !isWhole && labels.Open!.Fates.TryGetValue(index, out var fate) ? fate
        : taken.Contains(index) || labels.Open!.Together.ContainsKey(index) ? ItemStatus.Discussed
        : ItemStatus.NotReached;

    private static OutsideKind KindOf(int label) => label switch
    {
        Labels.Before => OutsideKind.Before,
        Labels.Adjournment => OutsideKind.Adjournment,
        Labels.Closed => OutsideKind.Closed,
        _ => OutsideKind.After,
    };

    private static IEnumerable<string> TakenTogether(AlignedItem[] items, Labels labels) => labels.Open!.Together
        .Where(pair => items[pair.Key].Stretches.Count == 0 && items[pair.Key].Status == ItemStatus.Discussed)
        .OrderBy(pair => pair.Key)
        .Select(pair => $"{Capital(Doubts.Named(items[pair.Key]))} was taken together with {Doubts.Named(items[pair.Value])}; what was said is under {Doubts.Named(items[pair.Value])}.");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<Boundary> Boundaries(IReadOnlyList<Stretches.Found> stretches, Labels labels, AlignedItem[] items)
    {
        for (var at = 1; at < stretches.Count; at++)
        {
            var (before, after) = (stretches[at - 1], stretches[at]);
            yield return new Boundary(
                after.Stretch.At.Start,
                Math.Clamp(Doubts.Certainty(labels.Likelihoods, before.First, after.First, after.First + after.Count), 0, 1),
                Doubts.Naming(after.Label, items));
        }
    }
}
