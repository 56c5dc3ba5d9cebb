using Summariser.Core.Language;

namespace Summariser.Storage.Search;

/// <summary>Words as they are put into the index and looked for: cut the one way the whole program does, the same for every database.</summary>
internal static class IndexWords
{
    /// <summary>Longer words are cut to this many characters; PostgreSQL keeps no word of more than 2,046 bytes.</summary>
    private const int LongestWord = 100;

    /// <summary>The words of a text in order.</summary>
    public static IEnumerable<string> Of(string text) => Words.Of(text).Select(word => word.Length > LongestWord ? word[..LongestWord] : word);

    /// <summary>The parts of a text between white space with the words in each. A word never spans white space.</summary>
    public static IEnumerable<(int Start, int End, string[] Words)> Chunks(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            yield return (start, end, [.. Of(text[start..end])]);
            start = end;
        }
    }
}
