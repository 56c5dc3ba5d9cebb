using System.Collections.Frozen;
using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>Tells a sentence from a piece of one: captions and recognisers cut speech where nobody stopped.</summary>
internal static class Wholeness
{
    // Longer than this without a comma, a sentence is several run together.
    private const int LongestBreath = 34;

    // As many names that nobody says again, in so short a sentence, are words misheard.
    private const int FewestLoneNames = 3;

    private const double ShareOfLoneNames = 0.2;

    // "Members swim daily": of so few words, one may be a verb that no list holds.
    private const int FewestForVerb = 7;

    // "If we do it the way." has no room for what then.
    private const int FewestWithIf = 9;

    private static readonly FrozenSet<string> OpenEnds = string.Join(' ',
        "a an the of at by to for from with into and or but because if which whose my your our their its his her very than as when while i we they whats mr mrs ms dr cllr")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Verbs = string.Join(' ',
        "is are was were be been am has have had do does did will would can could shall should may might must im ive ill id youre youve youll hes shes",
        "its were weve well theyre theyve theyll thats theres isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt cant couldnt",
        "need needs want wants think know see get got gets make makes made give gives gave take takes took come comes came go goes went work works help",
        "helps cost costs spend spent find found show shows use uses run runs ran look looks feel felt keep kept start starts plan plans include includes",
        "provide provides support supports hope hopes believe rose fell fall falls grew left began paid pay bring brings brought set let put met hold held",
        "say says said told tell lets depends means remains happens seems became become stands leads led lost won sold sent built bought taught cut")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Subjects =
        new[] { "it", "he", "she", "we", "they", "you", "i", "who", "this", "that", "which", "there" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether words have a verb and do not stop short: "led by", "in the".</summary>
    public static bool Stands(IReadOnlyList<Token> words) =>
        words.Count > 0 && !OpenEnds.Contains(words[^1].Canonical) && (words.Count < FewestForVerb || HasVerb(words));

    /// <summary>Whether words have a verb that the program knows.</summary>
    public static bool HasVerb(IReadOnlyList<Token> words) => words.Index().Any(word => IsVerb(words, word.Index));

    /// <summary>Whether a sentence goes on and on without a pause that anyone marked.</summary>
    public static bool RunsOn(Spoken sentence) =>
        sentence.Tokens.Count > LongestBreath && sentence.Text.AsSpan().IndexOfAny(",;:–—") < 0;

    /// <summary>Whether a sentence breaks off ("in the care of—") or is the end of one whose beginning was lost ("Because …").</summary>
    public static bool IsCut(Spoken sentence) =>
        sentence.Text.TrimEnd('.', ' ', '”').EndsWith('—') || (sentence.Tokens is [var first, ..] && !sentence.IsQuestion &&
            (first.Canonical is "because" or "which" or "whereas" or "than" or "whose" or "including" ||
                ((first.Canonical is "if" or "when") && sentence.Tokens.Count < FewestWithIf)));

    /// <summary>How often each capitalised word is said in some sentences, the first of each sentence left out.</summary>
    public static IReadOnlyDictionary<string, int> Names(IReadOnlyList<Spoken> sentences) =>
        sentences.SelectMany(NamesIn).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>Whether a sentence is full of names that are said nowhere else: mostly words that were misheard.</summary>
    public static bool IsGarbled(Spoken sentence, IReadOnlyDictionary<string, int> names)
    {
        var lone = NamesIn(sentence).Count(name => names.GetValueOrDefault(name) <= 1);
        return lone >= FewestLoneNames && lone >= sentence.Tokens.Count * ShareOfLoneNames;
    }

    private static IEnumerable<string> NamesIn(Spoken sentence) => sentence.Tokens.Skip(1)
        .Where(token => !token.IsFigure && token.Length > 2 && char.IsUpper(sentence.Text[token.Start])).Select(token => token.Canonical);

    private static bool IsVerb(IReadOnlyList<Token> words, int at)
    {
        var word = words[at].Canonical;
        return Verbs.Contains(word) || (word.Length > 4 && at > 0 && word.EndsWith("ed", StringComparison.Ordinal)) ||
            (at > 0 && Subjects.Contains(words[at - 1].Canonical) && !CommonWords.Contains(word));
    }
}
