using System.Text.RegularExpressions;

namespace Summariser.Tests.Speech.Vocabulary;

/// <summary>
/// Spells names as a recogniser might that does not know them: other letters for the same or a neighbouring sound, a name cut in two, a title
/// run into it. Written without a look at how repairs are found.
/// </summary>
internal sealed class Mishearing(int seed)
{
    private static readonly (string From, string To)[] Confusions =
    [
        ("ck", "g"), ("th", "f"), ("ph", "v"), ("sh", "ch"), ("oo", "u"), ("ee", "ea"), ("ai", "ei"), ("ay", "eigh"), ("ow", "o"), ("or", "aw"), ("er", "a"), ("ie", "y"),
        ("b", "p"), ("p", "b"), ("d", "t"), ("t", "d"), ("k", "g"), ("g", "k"), ("v", "f"), ("f", "v"), ("s", "z"), ("m", "n"), ("n", "m"), ("l", "ll"), ("r", "rr"),
        ("a", "o"), ("e", "i"), ("i", "e"), ("o", "a"), ("u", "o"), ("y", "ie"), ("w", ""), ("h", ""),
    ];

    private readonly Random random = new(seed);

    /// <summary>The text with every one of the names misheard.</summary>
    public string In(string text, IReadOnlyList<string> names) => names.OrderByDescending(name => name.Length)
        .Aggregate(text, (said, name) => Regex.Replace(said, $@"\b{Regex.Escape(name)}\b", _ => Name(name), RegexOptions.NonBacktracking));

    /// <summary>A name as it is misheard; never as it is.</summary>
    public string Name(string name)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var heard = random.Next(5) == 0 && name.Length > 6 ? Cut(Changed(name)) : random.Next(3) == 0 ? Changed(Changed(name)) : Changed(name);
            if (!string.Equals(heard, name, StringComparison.OrdinalIgnoreCase))
            {
                return heard;
            }
        }

        return name + "h";
    }

    private string Changed(string name)
    {
        var lower = name.ToLowerInvariant();
        var fitting = Confusions.Where(change => lower.IndexOf(change.From, 1, StringComparison.Ordinal) > 0).ToArray();
        if (fitting.Length == 0)
        {
            return name;
        }

        var (from, to) = fitting[random.Next(fitting.Length)];
        var at = lower.IndexOf(from, 1, StringComparison.Ordinal);
        return name[..at] + to + name[(at + from.Length)..];
    }

    // Behind a vowel that a consonant follows, as a syllable often ends.
    private static string Cut(string name)
    {
        var at = 2;
        while (at < name.Length - 2 && !(IsVowel(name[at - 1]) && !IsVowel(name[at])))
        {
            at++;
        }

        return $"{name[..at]} {name[at..]}";
    }

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.OrdinalIgnoreCase);
}
