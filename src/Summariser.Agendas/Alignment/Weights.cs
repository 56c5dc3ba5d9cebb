namespace Summariser.Agendas.Alignment;

/// <summary>
/// What the evidence weighs, in natural logarithms of odds: one weight for each <see cref="Feature"/>, then one for each cue word at the head
/// of an utterance, then one for each cue word at the end of the utterance before.
/// </summary>
internal sealed class Weights
{
    private static readonly int Features = Enum.GetValues<Feature>().Length;

    private readonly Dictionary<string, int> places;

    /// <summary>Weights of given values.</summary>
    /// <param name="cues">The cue words.</param>
    /// <param name="values">The values in order; as many as <see cref="CountFor"/> says.</param>
    /// <param name="lore">What other meetings taught about titles.</param>
    public Weights(IReadOnlyList<string> cues, double[] values, TitleLore lore)
    {
        (Cues, Values, Lore) = (cues, values, lore);
        places = cues.Index().ToDictionary(cue => cue.Item, cue => cue.Index, StringComparer.Ordinal);
    }

    /// <summary>The cue words.</summary>
    public IReadOnlyList<string> Cues { get; }

    /// <summary>The weights by index.</summary>
    public double[] Values { get; }

    /// <summary>What other meetings taught about titles.</summary>
    public TitleLore Lore { get; }

    /// <summary>The weight of a kind of evidence.</summary>
    public double this[Feature feature] => Values[(int)feature];

    /// <summary>How many weights there are for a number of cue words.</summary>
    public static int CountFor(int cues) => Features + (2 * cues);

    /// <summary>Index of the weight of a word at the head of an utterance, or −1.</summary>
    public int Head(string word) => places.TryGetValue(word, out var place) ? Features + place : -1;

    /// <summary>Index of the weight of a word at the end of the utterance before, or −1.</summary>
    public int Tail(string word) => places.TryGetValue(word, out var place) ? Features + Cues.Count + place : -1;
}
