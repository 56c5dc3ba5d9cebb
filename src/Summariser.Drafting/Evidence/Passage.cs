namespace Summariser.Drafting.Evidence;

/// <summary>What was said in some utterances, sentence by sentence, to find the places that a claim is about.</summary>
internal sealed class Passage
{
    // A place in a sentence is a word with this many before and after it.
    private const int Before = 5;

    private const int After = 7;

    private readonly Dictionary<string, double> weights;

    private readonly ILookup<string, (string Before, Use Use, string After)> links;

    /// <summary>Reads the utterances' text.</summary>
    public Passage(string text)
    {
        Sentences = Statement.In(text);
        links = Sentences.SelectMany(sentence => sentence.Links).ToLookup(link => link.Use.Stem, StringComparer.Ordinal);
        weights = Sentences.SelectMany(sentence => sentence.Uses.Where(use => !use.IsCommon).Select(use => use.Stem).Distinct())
            .CountBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => Math.Log(1 + (Sentences.Count / (double)pair.Value)), StringComparer.Ordinal);
    }

    /// <summary>The sentences in order.</summary>
    public IReadOnlyList<Statement> Sentences { get; }

    /// <summary>Where a word is used, with the words on either side.</summary>
    public IEnumerable<(string Before, Use Use, string After)> Links(string stem) => links[stem];

    /// <summary>How often a word is used, affirmed and denied.</summary>
    public (int Affirmed, int Denied) Count(string stem)
    {
        var uses = Sentences.SelectMany(sentence => sentence.Uses).Where(use => use.Stem == stem).ToArray();
        var denied = uses.Count(use => use.Denied > 0);
        return (uses.Length - denied, denied);
    }

    /// <summary>Whether "not" stands right before a word somewhere.</summary>
    public bool IsDenied(string stem) => links[stem].Any(link => link.Use.Denied is 1 or 2);

    /// <summary>
    /// How much of a claim is found in one place where something is denied, and in one where nothing is: each from 0 to 1, rare words and
    /// the words that the claim turns on counting more.
    /// </summary>
    public (double Affirmed, double Denied) Places(Claim claim)
    {
        var (affirmed, denied) = (0.0, 0.0);
        foreach (var sentence in Sentences)
        {
            for (var at = 0; at < sentence.Uses.Count; at++)
            {
                if (!claim.Near.Contains(sentence.Uses[at].Stem))
                {
                    continue;
                }

                var (from, to) = (Math.Max(0, at - Before), Math.Min(sentence.Uses.Count, at + After + 1));
                var held = Worth(sentence.Uses.Skip(from).Take(to - from).Select(use => use.Stem).Where(claim.Near.Contains).Distinct(), claim);
                if (sentence.Denials.Any(denial => denial >= from && denial <= to))
                {
                    denied = Math.Max(denied, held);
                }
                else
                {
                    affirmed = Math.Max(affirmed, held);
                }
            }
        }

        var all = Worth(claim.Near, claim);
        return all > 0 ? (affirmed / all, denied / all) : (0, 0);
    }

    /// <summary>
    /// How near the sentences that deny what the claim turns on come to the sentence nearest to the whole claim, from 0 to 1. A sentence is
    /// near for its own words and, by half, for its neighbours'.
    /// </summary>
    public double NearestDenial(Claim claim)
    {
        var own = Sentences.Select(sentence => sentence.Uses.Where(use => !use.IsCommon && claim.Whole.Contains(use.Stem)).Select(use => use.Stem)
            .Distinct().Sum(Weight)).ToArray();
        var (best, denied) = (0.0, 0.0);
        for (var at = 0; at < own.Length; at++)
        {
            var near = own[at] + (0.5 * Math.Max(at > 0 ? own[at - 1] : 0, at + 1 < own.Length ? own[at + 1] : 0));
            best = Math.Max(best, near);
            denied = Denies(at, claim) ? Math.Max(denied, near) : denied;
        }

        return best > 0 ? denied / best : 0;
    }

    private bool Denies(int at, Claim claim)
    {
        var sentence = Sentences[at];
        var turning = sentence.Uses.Where(use => claim.Focus.Contains(use.Stem)).ToArray();
        return turning.Any(use => use.Denied > 0) || (turning.Length == 0 && sentence.Denials.Count > 0) || sentence.AnswersNo ||
            (at + 1 < Sentences.Count && Sentences[at + 1].AnswersNo);
    }

    private double Worth(IEnumerable<string> stems, Claim claim) => stems.Sum(stem => Weight(stem) * (claim.Focus.Contains(stem) ? 2 : 1));

    // What was never said weighs as the rarest.
    private double Weight(string stem) => weights.GetValueOrDefault(stem, Math.Log(1 + Sentences.Count));
}
