using System.Collections.Frozen;
using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>What a meeting without an agenda spoke of most: phrases between common words that come again and again (Rose et al. 2010).</summary>
internal static class KeyTopics
{
    private const int LongestPhrase = 3;

    private const int FewestTimes = 3;

    // A phrase must come once in so many sentences, however long the meeting.
    private const int SentencesATime = 150;

    // A single word says less than a phrase does.
    private const double WorthOfOne = 0.5;

    private const int TimesOfOne = 3;

    private static readonly FrozenSet<string> Empty = string.Join(' ',
        "people today meeting chair question questions thank thanks councillor councilman councilwoman member members minister year years time times way",
        "point points thing things something anything everything someone anyone everyone somebody everybody morning afternoon evening first second third",
        "last next week weeks month months day days hour minute mister madam sir number numbers part side place case hand lots couple little good great",
        "nice better best sure fine maybe probably basically exactly right left gonna wanna dont thats okay yeah stuff guys mean kind sort really idea",
        "council councils community city county town mayor government committee commission board state country public department office officer officers",
        "commissioner commissioners director directors chairman chairwoman alderman per via plus president premier deputy honorable",
        "motion item items agenda discussion moving forward minutes call vote favor favour second seconded approve approved aye honourable mr mrs ms")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The phrases, those that matter most first, each with the sentences that have it.</summary>
    /// <param name="sentences">What was said.</param>
    /// <param name="most">How many to give at most.</param>
    public static IReadOnlyList<(string Phrase, IReadOnlyList<Spoken> Said)> Of(IReadOnlyList<Spoken> sentences, int most)
    {
        var people = sentences.Select(sentence => sentence.Speaker).OfType<string>().Distinct().SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal);
        var said = sentences.SelectMany(sentence => Phrases(sentence, people).Distinct().Select(phrase => (Phrase: phrase, Sentence: sentence)))
            .ToLookup(one => one.Phrase, one => one.Sentence, StringComparer.Ordinal);
        var least = Math.Max(FewestTimes, sentences.Count / SentencesATime);
        var chosen = new List<(string Phrase, IReadOnlyList<Spoken> Said)>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in said.Where(phrase => phrase.Count() >= least).OrderByDescending(Worth).ThenBy(phrase => phrase.Key, StringComparer.Ordinal))
        {
            if (chosen.Count < most && (phrase.Key.Contains(' ', StringComparison.Ordinal) || phrase.Count() >= least * TimesOfOne) && !phrase.Key.Split(' ').Any(word => told.Contains(Singular(word))))
            {
                told.UnionWith(phrase.Key.Split(' ').Select(Singular));
                chosen.Add((Spelled(phrase.Key, [.. phrase]), [.. phrase]));
            }
        }

        return chosen;
    }

    // As it is mostly written within sentences: "Fort Sanders", "animal control".
    private static string Spelled(string phrase, IReadOnlyList<Spoken> said) =>
        said.Select(sentence => (sentence.Text, At: sentence.Text.IndexOf(phrase, 1, StringComparison.OrdinalIgnoreCase)))
            .Where(one => one.At > 0).Select(one => one.Text.Substring(one.At, phrase.Length))
            .CountBy(form => form, StringComparer.Ordinal).OrderByDescending(form => form.Value).Select(form => form.Key).FirstOrDefault() ?? phrase;

    private static double Worth(IGrouping<string, Spoken> phrase)
    {
        var words = phrase.Key.Split(' ').Length;
        return phrase.Count() * (words == 1 ? WorthOfOne : words);
    }

    // Every run of up to three words that no common word, figure or mark breaks.
    private static IEnumerable<string> Phrases(Spoken sentence, HashSet<string> people)
    {
        var words = sentence.Tokens;
        for (var start = 0; start < words.Count; start++)
        {
            for (var end = start; end < Math.Min(words.Count, start + LongestPhrase) && IsMatter(words[end].Canonical) && !words[end].IsFigure &&
                (end == start || sentence.Text[words[end - 1].End..words[end].Start] is " " or "-"); end++)
            {
                if (end > start || words[end].Length > 4)
                {
                    yield return sentence.Text[words[start].Start..words[end].End].ToLowerInvariant();
                }
            }
        }

        bool IsMatter(string word) => word.Length > 2 && !CommonWords.Contains(word) && !Empty.Contains(word) && !people.Contains(word) &&
            !Fillers.IsHesitation(word);
    }

    private static string Singular(string word) => word.Length > 4 && word.EndsWith('s') ? word[..^1] : word;
}
