using System.Buffers;
using System.Collections.Frozen;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>A word of a sentence with what stands round it.</summary>
/// <param name="Word">As spelled.</param>
/// <param name="Stem">What it shares with its other forms.</param>
/// <param name="IsCommon">Whether it is one of the words that hold sentences together.</param>
/// <param name="Denied">How many words before it "not" or the like stands in the same clause; 0 where none does within reach.</param>
internal sealed record Use(string Word, string Stem, bool IsCommon, int Denied);

/// <summary>A sentence with what it affirms and what it denies, word by word.</summary>
/// <param name="Uses">Its words in order, deniers left out.</param>
/// <param name="Denials">For each "not" or the like: how many of the words stand before it.</param>
/// <param name="AnswersNo">Whether it begins with "no", "none" or the like: it denies what was asked, without its words.</param>
internal sealed record Statement(IReadOnlyList<Use> Uses, IReadOnlyList<int> Denials, bool AnswersNo)
{
    // "not" reaches this many words to its right, unless the clause ends before.
    private const int Reach = 6;

    // "I don't think that …" denies all that follows in its clause.
    private const int LongReach = 16;

    private static readonly FrozenSet<string> Deniers = new[]
    {
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent",
        "wasnt", "werent", "wont", "wouldnt", "couldnt", "shouldnt", "hasnt", "havent", "hadnt", "unable", "aint", "nil", "mustnt", "neednt",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Auxiliaries = new[]
    {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "should", "can", "must", "do", "did", "does",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(";:,—–(");

    private static readonly FrozenDictionary<string, string> Irregular = (
        "thought think,gave give,felt feel,found find,kept keep,left leave,lost lose,met meet,paid pay,ran run,sold sell,sent send,spent spend," +
        "taught teach,understood understand,won win,wrote write,written write,began begin,brought bring,built build,bought buy,chose choose," +
        "chosen choose,drew draw,fell fall,fallen fall,grew grow,grown grow,held hold,knew know,known know,led lead,rose rise,risen rise,saw see," +
        "seen see,spoke speak,spoken speak,stood stand,heard hear,told tell,became become")
        .Split(',').Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> ClauseWords = new[] { "but", "although", "though", "because", "however", "whereas", "while" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words that carry meaning with the stems of those on either side; "was", "has" and the like are passed over.</summary>
    public IReadOnlyList<(string Before, Use Use, string After)> Links { get; } = Linked([.. Uses.Where(use => !IsAuxiliary(use.Word))]);

    /// <summary>Whether it leaves open what it speaks of: "whether …".</summary>
    public bool IsOpen => Uses.Any(use => use.Word == "whether");

    /// <summary>Whether a word only carries a tense or a mood.</summary>
    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    /// <summary>The sentences of a text.</summary>
    public static IReadOnlyList<Statement> In(string text)
    {
        var tokens = Numbers.Normalise(text);
        var statements = new List<Statement>();
        for (var start = 0; start < tokens.Count;)
        {
            var end = start + 1;
            while (end < tokens.Count && text.AsSpan(tokens[end - 1].End, tokens[end].Start - tokens[end - 1].End).IndexOfAny('.', '?', '!') < 0)
            {
                end++;
            }

            statements.Add(Of(text, [.. tokens.Skip(start).Take(end - start)]));
            start = end;
        }

        return statements;
    }

    private static (string Before, Use Use, string After)[] Linked(Use[] uses) =>
        [.. uses.Select((use, at) => (at > 0 ? uses[at - 1].Stem : "", use, at + 1 < uses.Length ? uses[at + 1].Stem : ""))];

    private static Statement Of(string text, Token[] tokens)
    {
        var (uses, denials, denier, clause) = (new List<Use>(), new List<int>(), int.MinValue / 2, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = tokens[at].Canonical;
            if (at > 0 && (text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).IndexOfAny(ClauseMarks) >= 0 || ClauseWords.Contains(word)))
            {
                clause = at;
            }

            if (Deniers.Contains(word) && !IsIdiom(tokens, at))
            {
                denials.Add(uses.Count);
                denier = at;
                continue;
            }

            var common = !tokens[at].IsFigure && (word.Length < 4 || CommonWords.Contains(word));
            var denied = denier >= clause && at - denier <= ReachOf(tokens, denier) ? at - denier : 0;
            uses.Add(new Use(word, tokens[at].IsFigure ? word : Stem(word), common, denied));
        }

        var first = tokens[0].Canonical;
        return new Statement(uses, denials, first is "no" or "none" or "nothing" or "nobody" or "nil");
    }

    private static int ReachOf(Token[] tokens, int denier) =>
        denier + 1 < tokens.Length && (tokens[denier + 1].Canonical is "think" or "believe" or "suppose" or "expect" or "feel") ? LongReach : Reach;

    // "not only … but", "last but not least", "whether or not", "not always": they deny nothing, or not the whole.
    private static bool IsIdiom(Token[] tokens, int at)
    {
        var next = tokens[at].Canonical == "not" && at + 1 < tokens.Length ? tokens[at + 1].Canonical : "";
        return (next is "least" or "until" or "always") || ((next is "only" or "just" or "merely") && tokens.Skip(at).Any(token => token.Canonical is "but" or "also")) ||
            (tokens[at].Canonical == "not" && at > 0 && tokens[at - 1].Canonical == "or");
    }

    private static string Stem(string word)
    {
        word = Irregular.GetValueOrDefault(word, word);
        foreach (var ending in (ReadOnlySpan<string>)["ations", "ation", "ments", "ment", "ings", "ing", "als", "ed", "al", "ly", "es", "s", "e", "y"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
