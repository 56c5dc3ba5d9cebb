using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// What each utterance of a meeting belongs to: an item by its index, or one of the marks below. The sealed parts and the breaks are taken
/// out first and cut on their own, so that nothing heard there bears on the open parts, nor an open item on what is sealed.
/// </summary>
internal sealed class Labels
{
    public const int Before = -1;
    public const int Adjournment = -2;
    public const int Closed = -3;
    public const int After = -4;

    private Labels(int count) => (Of, Likelihoods) = (new int[count], new double[count]);

    /// <summary>The item or mark of each utterance.</summary>
    public int[] Of { get; }

    /// <summary>How likely each is to be right, 0 to 1.</summary>
    public double[] Likelihoods { get; }

    /// <summary>How the open parts were cut.</summary>
    public Segmentation? Open { get; private set; }

    /// <summary>What to ask the clerk about closed parts.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Gives the first item all that is said before and after the items.</summary>
    public void TakeAsOneItem()
    {
        for (var at = 0; at < Of.Length; at++)
        {
            (Of[at], Likelihoods[at]) = Of[at] is Before or After ? (0, 1) : (Of[at], Likelihoods[at]);
        }
    }

    /// <summary>Labels a meeting's utterances.</summary>
    public static Labels For(IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items, Weights weights)
    {
        var text = SpokenText.Of(said);
        var (shut, warnings) = ClosedSessions.Find(text, said, items);
        var away = Breaks.Find(text, said);
        var labels = new Labels(said.Count) { Warnings = warnings };
        for (var at = 0; at < said.Count; at++)
        {
            (labels.Of[at], labels.Likelihoods[at]) = (shut[at] ? Closed : Adjournment, 1);
        }

        int[] open = [.. Enumerable.Range(0, said.Count).Where(at => !shut[at] && !away[at])];
        int[] every = [.. Enumerable.Range(0, items.Count)];
        int[] restricted = [.. every.Where(item => items[item].Restricted)];
        labels.Open = labels.Cut(said, items, open, every, weights, (Before, After), shut.Contains(true) ? restricted : []);
        foreach (var run in Runs(shut).Where(_ => restricted.Length > 0))
        {
            labels.Cut(said, items, run, restricted, weights, (Closed, Closed), []);
        }

        return labels;
    }

    private Segmentation Cut(
        IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items, int[] part, int[] among, Weights weights, (int Before, int After) marks, int[] elsewhere)
    {
        var cut = Segmentation.Of([.. part.Select(at => said[at])], [.. among.Select(item => items[item])], weights, elsewhere);
        for (var at = 0; at < part.Length; at++)
        {
            var state = cut.States[at];
            Of[part[at]] = state == 0 ? marks.Before : state > among.Length ? marks.After : among[state - 1];
            Likelihoods[part[at]] = cut.Likelihoods[at];
        }

        return cut;
    }

    private static IEnumerable<int[]> Runs(bool[] marked)
    {
        for (var start = 0; start < marked.Length; start++)
        {
            var end = start;
            while (end < marked.Length && marked[end])
            {
                end++;
            }

            if (end > start)
            {
                yield return [.. Enumerable.Range(start, end - start)];
                start = end;
            }
        }
    }
}
