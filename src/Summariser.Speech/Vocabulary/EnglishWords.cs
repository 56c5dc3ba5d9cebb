using System.Collections.Frozen;

namespace Summariser.Speech.Vocabulary;

/// <summary>Common English words and their usual endings: what a recogniser hears rightly more often than not.</summary>
internal static class EnglishWords
{
    private const string Resource = "vocabulary/common-words.txt";

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "r", "rs"];

    private static readonly FrozenSet<string> Calendar =
        ("january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
        "christmas easter english british").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>Whether a word, as <see cref="Core.Language.Words"/> spells it, is common or a common word with an ending.</summary>
    public static bool Contains(string word) => Known.Value.Contains(word) || Calendar.Contains(word) || Endings.Any(ending => IsStemWith(word, ending));

    private static bool IsStemWith(string word, string ending)
    {
        if (word.Length <= ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal))
        {
            return false;
        }

        var stem = word[..^ending.Length];
        return Known.Value.Contains(stem) || (ending is "ing" or "er" or "ers" && Known.Value.Contains(stem + "e")) ||
            (stem.Length > 3 && stem[^1] == stem[^2] && Known.Value.Contains(stem[..^1]));
    }

    private static FrozenSet<string> Read()
    {
        using var list = new StreamReader(typeof(EnglishWords).Assembly.GetManifestResourceStream(Resource)!);
        return list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
