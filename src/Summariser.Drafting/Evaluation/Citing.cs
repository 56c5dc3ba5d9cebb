using Summariser.Core.Language;
using Summariser.Core.Transcripts;

namespace Summariser.Drafting.Evaluation;

/// <summary>Cites for a sentence what a careful writer would: the few utterances of a passage that between them hold most of its words.</summary>
internal static class Citing
{
    private const int Most = 6;

    // What an utterance must add to be worth citing, as a share of the sentence's words by weight.
    private const double Least = 0.02;

    /// <summary>The ids of the utterances to cite, in order; each is the one that adds most to those before it.</summary>
    public static IReadOnlyList<int> For(string sentence, IReadOnlyList<Utterance> passage)
    {
        var held = passage.Select(said => WordsOf($"{said.Speaker} {said.Text}")).ToArray();
        var holding = held.SelectMany(words => words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var left = WordsOf(sentence).Where(holding.ContainsKey)
            .ToDictionary(word => word, word => Math.Log(1 + (passage.Count / (double)holding[word])), StringComparer.Ordinal);
        var least = Least * left.Values.Sum();
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

        return [.. cited];
    }

    // Every denial counts as one word: who writes "not" cites where it was denied.
    private static HashSet<string> WordsOf(string text) =>
    [
        .. Numbers.Normalise(text).Where(token => token.IsFigure || !CommonWords.Contains(token.Canonical))
            .Select(token => token.IsFigure || token.Canonical.Length < 6 ? token.Canonical : token.Canonical[..5]),
        .. Evidence.Statement.In(text).Any(statement => statement.Denials.Count > 0) ? (string[])["not"] : [],
    ];
}
