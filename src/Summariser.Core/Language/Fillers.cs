using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Summariser.Core.Language;

/// <summary>
/// Takes out of speech what carries no meaning: hesitations, "you know", words said twice, and beginnings given up. It only deletes
/// (and gives a sentence its capital letter back); figures are never touched, even when repeated.
/// </summary>
public static partial class Fillers
{
    private static readonly HashSet<string> Hesitations = new(StringComparer.Ordinal)
    {
        "um", "umm", "uh", "uhh", "uhm", "er", "err", "erm", "mm", "mmm", "hm", "hmm", "mhm", "mmhmm", "uhhuh", "ah", "eh", "huh",
    };

    // Said twice on purpose as often as not.
    private static readonly HashSet<string> MeantTwice = new(StringComparer.Ordinal)
    {
        "that", "had", "very", "really", "no", "yes", "so", "is", "many", "more", "much", "far", "long", "again", "never", "her",
    };

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.?!–—…");

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!;");

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "i", "we", "you", "he", "she", "it", "they", "there", "that", "this",
    };

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "am", "is", "are", "was", "were", "have", "has", "had", "will", "would", "can", "could", "do", "does", "did", "should",
    };

    /// <summary>Whether a canonical word is a sound of hesitation ("um", "erm").</summary>
    public static bool IsHesitation(string word) => Hesitations.Contains(word);

    /// <summary>
    /// The text without fillers, repeated words and false starts. Every word of the result stands in the text, in the same order.
    /// </summary>
    public static string Remove(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = Stutter().Replace(text, match => IsStutter(match.Value) ? match.Value[(match.Value.IndexOf('-', StringComparison.Ordinal) + 1)..]
            : match.Value);
        var said = Lexeme.Of(text);
        var kept = new bool[said.Count];
        for (var at = 0; at < said.Count; at++)
        {
            kept[at] = !IsHesitation(said[at].Word) || said[at].Figure is not null;
        }

        DropPhrases(text, said, kept);
        DropRepeats(said, kept);
        DropFalseStarts(said, kept);
        DropRepeats(said, kept);
        return Tidy(Join(text, said, kept));
    }

    // "I-I", "th-the": a beginning of at most two letters.
    private static bool IsStutter(string word) =>
        word.Split('-') is [var start, var whole] && whole.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    // Asides set off by commas: "which is, you know, the third time".
    private static void DropPhrases(string text, List<Lexeme> said, bool[] kept)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var words = AsideAt(said, at);
            if (words == 0)
            {
                continue;
            }

            if (words == 3 && IsPause(said, at))
            {
                kept.AsSpan(at, words).Clear();
                continue;
            }

            var before = at == 0 || EndsClause(said[at].Gap) || !kept[at - 1];
            var after = at + words >= said.Count || EndsClause(said[at + words].Gap) || !kept[at + words];
            if (before && after && !(at == 0 && at + words >= said.Count) && !text[said[at + words - 1].End..].StartsWith('?'))
            {
                kept.AsSpan(at, words).Clear();
            }
        }
    }

    // "up from, let me see, up from": also where no one wrote the commas, unless it goes on to say what is looked for.
    private static bool IsPause(List<Lexeme> said, int at) =>
        said[at].Word == "let" && at > 0 && at + 3 < said.Count &&
        said[at + 3].Word is not ("if" or "what" or "whether" or "how" or "the" or "your" or "that" or "a" or "where" or "who" or "my");

    private static int AsideAt(List<Lexeme> said, int at)
    {
        var second = at + 1 < said.Count ? said[at + 1].Word : "";
        var third = at + 2 < said.Count ? said[at + 2].Word : "";
        return (said[at].Word, second, third) switch
        {
            ("let", "me", "see") or ("how", "do", "i") => 3,
            ("you", "know", _) or ("i", "mean", _) or ("sort", "of", _) or ("kind", "of", _) or ("you", "see", _) => 2,
            _ => 0,
        };
    }

    // "we, we missed", "on, er, on mental health", "it was it was"
    private static void DropRepeats(List<Lexeme> said, bool[] kept)
    {
        var left = Enumerable.Range(0, said.Count).Where(at => kept[at]).ToArray();
        for (var size = 4; size >= 1; size--)
        {
            for (var at = 0; at + (2 * size) <= left.Length; at++)
            {
                if (IsRepeat(said, left, at, size))
                {
                    foreach (var gone in left.AsSpan(at, size))
                    {
                        kept[gone] = false;
                    }
                }
            }

            left = [.. left.Where(at => kept[at])];
        }
    }

    private static bool IsRepeat(List<Lexeme> said, int[] left, int at, int size)
    {
        for (var step = 0; step < size; step++)
        {
            var (first, second) = (said[left[at + step]], said[left[at + size + step]]);
            if (first.Word != second.Word || first.Word.Length == 0 || first.Figure is not null || NumberWords.SmallOf(first.Word) is not null ||
                NumberWords.OrdinalOf(first.Word) is not null || first.Word is "hundred" or "thousand" or "million" or "£" or "$" or "%" ||
                (size == 1 && MeantTwice.Contains(first.Word)) || EndsSentence(said, left[at + step] + 1, left[at + size + step]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsSentence(List<Lexeme> said, int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (said[at].Gap.AsSpan().IndexOfAny(SentenceEnds) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // "It was, sorry, the year before it was …" and "We have, we've found …"
    private static void DropFalseStarts(List<Lexeme> said, bool[] kept)
    {
        var start = 0;
        for (var at = 1; at < said.Count; at++)
        {
            if (said[at].Word == "sorry" && at - start <= 4 && at + 1 < said.Count && IsGivenUp(said, start, at) &&
                !said[start..at].Exists(word => word.Figure is not null || NumberWords.SmallOf(word.Word) is not null))
            {
                kept.AsSpan(start, at - start + 1).Clear();
            }
            else if (IsRestart(said, kept, start, at))
            {
                kept.AsSpan(start, at - start).Clear();
            }

            if (said[at].Gap.AsSpan().IndexOfAny(SentenceEnds) >= 0 || said[at].Gap.Contains('\n', StringComparison.Ordinal))
            {
                start = at;
            }
        }
    }

    // Between commas, or, where no one wrote them, after "it was" and before a new beginning: "it was sorry the year before it was".
    private static bool IsGivenUp(List<Lexeme> said, int start, int at) =>
        (EndsClause(said[at].Gap) && EndsClause(said[at + 1].Gap)) ||
        (at - start == 2 && Pronouns.Contains(said[start].Word) && said[start].Word is not ("i" or "we") && Auxiliaries.Contains(said[start + 1].Word) &&
            said[at + 1].Word is not ("to" or "that" or "for" or "about" or "if" or "but" or "and"));

    private static bool IsRestart(List<Lexeme> said, bool[] kept, int start, int at) =>
        at - start is 1 or 2 && kept[start] && said[at].Gap.Contains(',', StringComparison.Ordinal) && Pronouns.Contains(said[start].Word) &&
        (at - start == 1 || Auxiliaries.Contains(said[start + 1].Word)) && said[at].Word != said[start].Word &&
        said[at].Word.StartsWith(said[start].Word, StringComparison.Ordinal) &&
        said[at].Word[said[start].Word.Length..] is "m" or "ve" or "re" or "s" or "d" or "ll";

    private static bool EndsClause(string gap) => gap.AsSpan().IndexOfAny(ClauseEnds) >= 0;

    private static string Join(string text, List<Lexeme> said, bool[] kept)
    {
        var joined = new StringBuilder(text.Length);
        var last = -1;
        for (var at = 0; at < said.Count; at++)
        {
            if (kept[at])
            {
                joined.Append(at == last + 1 ? said[at].Gap : Bridge(said, last, at)).Append(text, said[at].Start, said[at].End - said[at].Start);
                last = at;
            }
        }

        return last < 0 ? "" : joined.Append(text, said[^1].End, text.Length - said[^1].End).ToString();
    }

    // What stands between two kept words when those between are gone.
    private static string Bridge(List<Lexeme> said, int last, int next)
    {
        for (var at = last + 1; at <= next; at++)
        {
            if (last >= 0 && EndsSentence(said, at, at))
            {
                return said[at].Gap;
            }
        }

        var (before, after) = (said[last + 1].Gap, said[next].Gap);
        return said[last + 1].Word == said[next].Word || (EndsClause(before) && !EndsClause(after)) ? before
            : " ";
    }

    private static string Tidy(string text)
    {
        var plain = BeforeMark().Replace(Blanks().Replace(text, " "), "${mark}");
        plain = DoubleMark().Replace(plain, "${mark}").Trim().TrimStart(',', ';', ':', '.', ' ', '…', '–', '—');
        return SentenceStart().Replace(plain, match => match.Value.ToUpperInvariant());
    }

    [GeneratedRegex(@"\b\p{L}{1,2}-\p{L}{1,5}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Stutter();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(@" (?<mark>[,.?!;:])", RegexOptions.NonBacktracking)]
    private static partial Regex BeforeMark();

    [GeneratedRegex(@"[,;:]+ ?(?<mark>[.?!,;:])", RegexOptions.NonBacktracking)]
    private static partial Regex DoubleMark();

    [GeneratedRegex(@"(?:^|[.?!] )\p{Ll}", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceStart();
}
