using System.Text.RegularExpressions;

namespace Summariser.Speech.Evaluation;

/// <summary>Writes out what speech runs together: "we'll" and "gonna" are "we will" and "going to".</summary>
internal static partial class ShortForms
{
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["can't"] = "can not", ["cannot"] = "can not", ["won't"] = "will not", ["i'm"] = "i am", ["let's"] = "let us", ["'kay"] = "okay",
        ["'cause"] = "because", ["y'know"] = "you know", ["yknow"] = "you know", ["gonna"] = "going to", ["wanna"] = "want to",
        ["gotta"] = "got to", ["dunno"] = "do not know", ["kinda"] = "kind of", ["sorta"] = "sort of", ["lemme"] = "let me", ["gimme"] = "give me",
    };

    private static readonly (string Short, string Whole)[] Endings =
        [("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'d", " would")];

    /// <summary>After these, 's is "is"; after a name it says whose.</summary>
    private static readonly HashSet<string> BeforeIs = ["it", "that", "there", "here", "he", "she", "what", "who", "where", "how"];

    /// <summary>The text with short forms written out.</summary>
    public static string WriteOut(string text) => Word().Replace(text, word => WriteOutWord(word.Value));

    private static string WriteOutWord(string word)
    {
        var plain = word.Replace('’', '\'').ToLowerInvariant();
        return Whole.TryGetValue(plain, out var whole) ? whole
            : Array.Find(Endings, ending => plain.EndsWith(ending.Short, StringComparison.Ordinal)) is { Short: not null } found ? plain[..^found.Short.Length] + found.Whole
            : plain.EndsWith("'s", StringComparison.Ordinal) && BeforeIs.Contains(plain[..^2]) ? $"{plain[..^2]} is"
            : word;
    }

    [GeneratedRegex("['’]?[a-z]+(['’][a-z]+)*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
