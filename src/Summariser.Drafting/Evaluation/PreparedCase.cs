using Summariser.Core.Language;
using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Evaluation;

/// <summary>A case with everything measured once, so that many weights can be tried on it quickly.</summary>
internal sealed class PreparedCase
{
    private readonly SummaryCase one;
    private readonly TermSpace terms;
    private readonly double[][] features;
    private readonly IReadOnlyList<string>[] words;
    private readonly IReadOnlyList<string> reference;
    private readonly int[] eligible;
    private readonly Dictionary<(int, int), double> likeness = [];
    private readonly Lazy<LeastSquares.Sums> lessons;

    /// <summary>Measures a case.</summary>
    public PreparedCase(SummaryCase one)
    {
        this.one = one;
        terms = new TermSpace(one.Said);
        features = SentenceFeatures.Of(one.Said, one.About, terms);
        words = [.. one.Said.Select(sentence => Words.Of(Openings.Remove(sentence.Text)))];
        reference = Words.Of(one.Reference);
        eligible = [.. Enumerable.Range(0, words.Length).Where(order => words[order].Count >= 4)];
        eligible = eligible.Length > 0 ? eligible : [.. Enumerable.Range(0, words.Length)];
        lessons = new(() => LeastSquares.Sum(Each(), SentenceFeatures.Names.Count));
    }

    /// <summary>The case.</summary>
    public SummaryCase Case => one;

    /// <summary>How many words the reference has.</summary>
    public int Length => reference.Count;

    /// <summary>The meeting it comes from.</summary>
    public string Meeting => one.Meeting;

    /// <summary>
    /// What a fit learns from: each sentence's features and the share of its words and word pairs that the reference has, both less the
    /// case's mean (only their order within a case matters), and the share of the case's words that the sentence is.
    /// </summary>
    public LeastSquares.Sums Lessons => lessons.Value;

    private IEnumerable<(double[] Features, double Worth, double Weight)> Each()
    {
        var known = reference.ToHashSet(StringComparer.Ordinal);
        var pairs = reference.Zip(reference.Skip(1)).ToHashSet();
        var worth = eligible.ToDictionary(order => order, order => (words[order].Distinct().Count(known.Contains) +
            (2.0 * words[order].Zip(words[order].Skip(1)).Distinct().Count(pairs.Contains))) / Math.Max(8, words[order].Count));
        var mean = Enumerable.Range(0, SentenceFeatures.Names.Count).Select(at => eligible.Average(order => features[order][at])).ToArray();
        var usual = worth.Values.Average();
        var total = Math.Max(1.0, eligible.Sum(order => words[order].Count));
        return eligible.Select(order =>
            (features[order].Zip(mean, (value, less) => value - less).ToArray(), worth[order] - usual, words[order].Count / total));
    }

    /// <summary>The score of the sentences that some weights choose, told without speakers.</summary>
    public RougeScore Score(Salience salience) =>
        Rouge.Of([.. Chosen(salience, 0).Order().SelectMany(order => words[order]).Take(reference.Count)], reference);

    /// <summary>
    /// The score of the sentences that some weights choose, told as the drafter tells them; a whole meeting begins with its subjects.
    /// </summary>
    public RougeScore ScoreTold(Salience salience, Narration narration)
    {
        var topics = one.About.Length == 0 ? TopicSentence.Of(one.Said)?.Text ?? "" : "";
        var told = narration.Of([.. Chosen(salience, 3, Words.Of(topics).Count).Order().Select(order => one.Said[order])]);
        return Rouge.Of($"{topics} {string.Join(' ', told.Select(sentence => sentence.Text))}", one.Reference);
    }

    // Sentences until the reference's length is reached; telling who spoke takes some words of that.
    private List<int> Chosen(Salience salience, int toldWith, int spent = 0) =>
        Selection.Greedy(eligible, salience.Scores(features), Likeness, salience.Redundancy, picked =>
            spent + picked.Sum(order => words[order].Count + toldWith) >= reference.Count);

    private double Likeness(int from, int to)
    {
        var key = from < to ? (from, to) : (to, from);
        if (!likeness.TryGetValue(key, out var value))
        {
            likeness[key] = value = terms.Likeness(from, to);
        }

        return value;
    }
}
