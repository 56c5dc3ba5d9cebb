using System.Collections.Frozen;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>A word of a text with whether it is denied there, and the words that matter on either side of it.</summary>
/// <param name="Phrase">The word as spelled, with the next one where it says little alone.</param>
/// <param name="Stem">What it shares with its other forms.</param>
/// <param name="IsCommon">Whether it is one of the words that hold sentences together, and means something only among its neighbours.</param>
/// <param name="Denied">Whether a word such as "not" stands just before it.</param>
/// <param name="Next">Whether that word stands right before it.</param>
/// <param name="Before">The stem of the word before it.</param>
/// <param name="After">The stem of the word after it.</param>
internal sealed record Use(string Phrase, string Stem, bool IsCommon, bool Denied, bool Next, string Before, string After);

/// <summary>What a text affirms and what it denies, word by word.</summary>
internal sealed class Statement
{
    // "not" reaches this many words to its right, unless the sentence ends before.
    private const int Reach = 4;

    private static readonly FrozenSet<string> Deniers = new[]
    {
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent",
        "wasnt", "werent", "wont", "wouldnt", "couldnt", "shouldnt", "hasnt", "havent", "hadnt", "unable", "aint", "nil", "mustnt", "neednt",
    }.ToFrozenSet(StringComparer.Ordinal);

    private Statement(List<Use> uses, bool denies, bool answersNo)
    {
        Uses = uses.ToLookup(use => use.Stem, StringComparer.Ordinal);
        Denies = denies;
        AnswersNo = answersNo;
    }

    /// <summary>The uses of each word that matters, by stem.</summary>
    public ILookup<string, Use> Uses { get; }

    /// <summary>Whether anything is denied.</summary>
    public bool Denies { get; }

    /// <summary>Whether a sentence begins with "no", "none" or the like: an answer that denies what was asked, without its words.</summary>
    public bool AnswersNo { get; }

    /// <summary>Reads a text.</summary>
    public static Statement Of(string text)
    {
        var tokens = Numbers.Normalise(text);
        var stems = tokens.Select(token => token.IsFigure ? token.Canonical : Stem(token.Canonical)).ToArray();
        var (uses, denies, answersNo, denier) = (new List<Use>(), false, false, int.MinValue / 2);
        for (var at = 0; at < tokens.Count; at++)
        {
            var starts = at == 0 || text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).IndexOfAny('.', '?', '!') >= 0;
            denier = starts ? int.MinValue / 2 : denier;
            var word = tokens[at].Canonical;
            if (Deniers.Contains(word))
            {
                (denies, denier) = (true, at);
                answersNo |= starts && (word is "no" or "none" or "nothing" or "nobody" or "nil");
            }
            else
            {
                var common = !tokens[at].IsFigure && (word.Length < 4 || CommonWords.Contains(word));
                var phrase = common && at + 1 < tokens.Count ? $"{word} {tokens[at + 1].Canonical}" : word;
                uses.Add(new Use(phrase, stems[at], common, at - denier <= Reach, at - denier == 1, Neighbour(at, -1), Neighbour(at, 1)));
            }
        }

        return new Statement(uses, denies, answersNo);

        string Neighbour(int at, int step)
        {
            var other = at + step;
            while (other >= 0 && other < tokens.Count && Deniers.Contains(tokens[other].Canonical))
            {
                other += step;
            }

            return other >= 0 && other < tokens.Count ? stems[other] : "";
        }
    }

    /// <summary>Whether any word of some stems is used and not denied.</summary>
    public bool Affirms(IEnumerable<string> stems) => stems.Any(stem => Uses[stem].Any(use => !use.Denied));

    /// <summary>Whether any word of some stems is denied.</summary>
    public bool Refuses(IEnumerable<string> stems) => stems.Any(stem => Uses[stem].Any(use => use.Denied));

    /// <summary>
    /// The uses here in the same place among their neighbours as a use elsewhere: between the same two words, or else (for words that
    /// mean something alone) beside one of them.
    /// </summary>
    public Use[] Alike(Use claim)
    {
        var all = Uses[claim.Stem].ToArray();
        var between = Array.FindAll(all, use => use.Before == claim.Before && use.After == claim.After);
        return between.Length > 0 || claim.IsCommon
            ? Array.FindAll(between, use => !claim.IsCommon || use.After.Length > 0)
            : Array.FindAll(all, use => (use.After.Length > 0 && use.After == claim.After) || (use.Before.Length > 0 && use.Before == claim.Before));
    }

    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ations", "ation", "ments", "ment", "ing", "als", "ed", "al", "es", "s", "e", "y"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
