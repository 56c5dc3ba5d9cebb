namespace Summariser.Drafting.Evidence;

/// <summary>Words that stand before names.</summary>
internal static class PeopleWords
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "councillor", "councillors", "cllr", "cllrs", "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "professor", "prof", "sir", "dame", "lord",
        "lady", "reverend", "rev", "alderman", "chair", "chairman", "chairwoman", "vice", "mayor", "officer", "cc", "mbe", "obe", "the", "right",
        "honourable", "hon", "canon",
    };

    /// <summary>Whether a canonical word is a title and no part of a name.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);
}
