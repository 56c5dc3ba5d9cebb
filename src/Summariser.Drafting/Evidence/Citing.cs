using Summariser.Core.Language;
using Summariser.Core.Transcripts;

namespace Summariser.Drafting.Evidence;

/// <summary>Cites for a sentence what a careful writer would: the few utterances of a passage that between them hold most of its words.</summary>
internal sealed class Citing
{
    private const int Most = 6;

    // What an utterance must add to be worth citing, as a share of the sentence's words by weight.
    private const double Least = 0.02;

    private readonly IReadOnlyList<Utterance> passage;
    private readonly HashSet<string>[] held;
    private readonly Dictionary<string, int> holding;

    /// <summary>Reads a passage.</summary>
    public Citing(IReadOnlyList<Utterance> passage)
    {
        this.passage = passage;
        held = [.. passage.Select(said => WordsOf($"{said.Speaker} {said.Text}"))];
        holding = held.SelectMany(words => words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The ids of the utterances to cite for a sentence, in order; each is the one that adds most to those before it.</summary>
    public IReadOnlyList<int> For(string sentence) => Found(sentence).Cited;

    /// <summary>The same, with how much of the sentence they hold: 0 to 1, rare words counting more and words never said most.</summary>
    public (IReadOnlyList<int> Cited, double Share) Found(string sentence)
    {
        var words = WordsOf(sentence);
        var left = words.Where(holding.ContainsKey).ToDictionary(word => word, Weight, StringComparer.Ordinal);
        var (all, least) = (words.Sum(Weight), Least * left.Values.Sum());
        var cited = new SortedSet<int>();
        while (cited.Count < Most && left.Count > 0)
        {
            var best = Enumerable.Range(0, held.Length).MaxBy(at => held[at].Sum(word => left.GetValueOrDefault(word)));
            if (held[best].Sum(word => left.GetValueOrDefault(word)) < least)
            {
                break;
            }

            cited.Add(passage[best].Id);
            foreach (var word in held[best])
            {
                left.Remove(word);
            }
        }

        var missing = left.Values.Sum() + words.Where(word => !holding.ContainsKey(word)).Sum(Weight);
        return ([.. cited], all > 0 ? 1 - (missing / all) : 0);
    }

    private double Weight(string word) => Math.Log(1 + (passage.Count / (double)holding.GetValueOrDefault(word, 1)));

    // Every denial counts as one word: who writes "not" cites where it was denied.
    private static HashSet<string> WordsOf(string text) =>
    [
        .. Numbers.Normalise(text).Where(token => token.IsFigure || !CommonWords.Contains(token.Canonical))
            .Select(token => token.IsFigure || token.Canonical.Length < 6 ? token.Canonical : token.Canonical[..5]),
        .. Statement.In(text).Any(statement => statement.Denials.Count > 0) ? (string[])["not"] : [],
    ];
}
