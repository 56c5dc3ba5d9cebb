using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>Sentences as weighted words (term frequency, inverse sentence frequency), for likeness and centrality.</summary>
internal sealed class TermSpace
{
    private readonly Dictionary<string, double>[] vectors;
    private readonly Dictionary<string, double> centroid = new(StringComparer.Ordinal);

    /// <summary>Weighs the words of some sentences.</summary>
    public TermSpace(IReadOnlyList<Spoken> sentences)
    {
        var terms = sentences.Select(sentence => sentence.Tokens.Select(token => token.Canonical).Where(word => !CommonWords.Contains(word))
            .ToArray()).ToArray();
        var holding = terms.SelectMany(words => words.Distinct()).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        vectors = [.. terms.Select(words => Vector(words, holding, sentences.Count))];
        foreach (var (word, weight) in vectors.SelectMany(vector => vector))
        {
            centroid[word] = centroid.GetValueOrDefault(word) + weight;
        }

        Normalise(centroid);
    }

    /// <summary>How like a sentence is to all of them together, 0 to 1.</summary>
    public double Centrality(int sentence) => Product(vectors[sentence], centroid);

    /// <summary>How like two sentences are, 0 to 1.</summary>
    public double Likeness(int one, int other) => Product(vectors[one], vectors[other]);

    /// <summary>How much of some wanted words a sentence has, by weight, 0 to 1.</summary>
    public double Likeness(int sentence, IReadOnlySet<string> wanted)
    {
        var vector = vectors[sentence];
        var shared = vector.Where(term => wanted.Contains(term.Key)).Sum(term => term.Value * term.Value);
        return Math.Sqrt(shared);
    }

    private static Dictionary<string, double> Vector(string[] words, Dictionary<string, int> holding, int sentences)
    {
        var vector = words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(
            term => term.Key, term => (1 + Math.Log(term.Value)) * Math.Log(1 + (sentences / (double)holding[term.Key])), StringComparer.Ordinal);
        Normalise(vector);
        return vector;
    }

    private static void Normalise(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        foreach (var word in vector.Keys)
        {
            vector[word] /= length;
        }
    }

    private static double Product(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return small.Sum(term => term.Value * large.GetValueOrDefault(term.Key));
    }
}
