using System.Text;

namespace Summariser.Speech.Vocabulary;

/// <summary>
/// Spells English words by their sounds, coarsely: capitals are consonants (X is sh, C is ch, 0 is th), small letters vowels, and a small r
/// is one that only southern accents leave out. Good enough to tell that "weight" and "waite" sound alike; no dictionary is needed.
/// </summary>
internal static class Sounds
{
    private const int LongestSpelling = 5;

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["corps"] = "Kor", ["colonel"] = "KerneL", ["the"] = "0e", ["of"] = "oV", ["one"] = "WuN", ["two"] = "Tu", ["who"] = "Hu",
    };

    // The spelling that is longest wins; those marked with ^ stand only at a word's start, those with $ only at its end.
    private static readonly Dictionary<string, string> Spellings = Table(
        "eau o ough o augh o eigh e igh i stle$ SL stle SeL tion XoN sion XoN cial XaL tial XaL cian XaN sch SK chr KR tch C ch C sh X ph F th 0 ck K",
        "qu KW ght T ^gh G gh - dge J dg J ^wh W ^kn N ^gn N gn$ N ^wr R ^ps S ^pn N mb$ M ng N x KS ^x Z ce Se ci Si cy Si ge Je gi Ji gy Ji gue$ G",
        "ce$ S ge$ J ces$ SeS ges$ JeS que$ K ai e ay e ei e ey e ea i ee i ie i oa o oe o ow o au o aw o ou o oi o oy o oo u ew u ue u ui u eu u",
        "le$ L les$ LS es$ S ed$ D e$ - a a e e i i o o u u y$ i y i b B c K d D f F g G j J k K l L m M n N p P q K s S t T v V z Z");

    /// <summary>The sounds of a word in lower case without punctuation; empty for a word without letters.</summary>
    public static string Of(string word)
    {
        if (Whole.TryGetValue(word, out var known))
        {
            return known;
        }

        var sounds = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (heard, length) = At(word, at);
            foreach (var sound in heard)
            {
                // Double letters, and letters that say the same, are heard once.
                if (sounds.Length == 0 || sounds[^1] != sound)
                {
                    sounds.Append(sound);
                }
            }

            at += length;
        }

        return sounds.ToString();
    }

    /// <summary>Whether a sound is a vowel.</summary>
    public static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (string Heard, int Length) At(string word, int at)
    {
        for (var length = Math.Min(LongestSpelling, word.Length - at); length > 0; length--)
        {
            if (Find(word, at, length) is { } heard)
            {
                return (heard, length);
            }
        }

        var before = at + 1 < word.Length && IsVowelLetter(word[at + 1]);
        return word[at] switch
        {
            'r' => (before ? "R" : "r", 1),
            'w' => (before ? "W" : "", 1),
            'h' => (before ? "H" : "", 1),
            _ => ("", 1),
        };
    }

    private static string? Find(string word, int at, int length)
    {
        var spelling = word.Substring(at, length);
        if (at == 0 && word is ['y', var next, ..] && length == 1 && IsVowelLetter(next))
        {
            return "Y";
        }

        // A short word's last e is its vowel.
        return at == 0 && Spellings.TryGetValue($"^{spelling}", out var first) ? first
            : at + length == word.Length && at > 1 && !IsVowelLetter(word[at - 1]) && Spellings.TryGetValue($"{spelling}$", out var last) ? last
            : Spellings.GetValueOrDefault(spelling);
    }

    private static bool IsVowelLetter(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static Dictionary<string, string> Table(params string[] rows)
    {
        var cells = string.Join(' ', rows).Split(' ');
        return cells.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1] == "-" ? "" : pair[1], StringComparer.Ordinal);
    }
}
