using Summariser.Core.Agendas;
using Summariser.Core.Language;
using Summariser.Core.Transcripts;

namespace Summariser.Benchmarks.Alignment;

/// <summary>
/// The peer: the plain dynamic programme over the words that an utterance and a title have in common, each by its inverse frequency, items in
/// the agenda's order.
/// </summary>
internal static class TitleWords
{
    /// <summary>The index of each utterance's item.</summary>
    public static int[] Align(Transcript transcript, Agenda agenda)
    {
        var said = transcript.Utterances.Select(utterance => Words.Of(utterance.Text)).ToArray();
        var frequency = said.SelectMany(words => words.Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var titles = agenda.Items.Select(item => Words.Of(item.Title).ToHashSet(StringComparer.Ordinal)).ToArray();
        var best = new double[titles.Length];
        var advanced = new bool[said.Length, titles.Length];
        Array.Fill(best, double.NegativeInfinity, 1, titles.Length - 1);
        for (var at = 0; at < said.Length; at++)
        {
            for (var item = titles.Length - 1; item >= 0; item--)
            {
                advanced[at, item] = at > 0 && item > 0 && best[item - 1] > best[item];
                best[item] = (advanced[at, item] ? best[item - 1] : best[item])
                    + said[at].Where(titles[item].Contains).Sum(word => Math.Log((double)said.Length / frequency[word]));
            }
        }

        var found = new int[said.Length];
        for (int at = said.Length - 1, item = titles.Length - 1; at >= 0; at--)
        {
            found[at] = item;
            item -= advanced[at, item] ? 1 : 0;
        }

        return found;
    }
}
