using System.Text;

namespace Summariser.Storage.Search;

/// <summary>What a person asked for, taken apart. Any text at all can be read; signs that mean nothing are passed over.</summary>
/// <param name="Wanted">Runs of words that must occur; the words of a run must follow one another.</param>
/// <param name="Unwanted">Runs of words that must not occur.</param>
internal sealed record SearchTerms(IReadOnlyList<string[]> Wanted, IReadOnlyList<string[]> Unwanted)
{
    /// <summary>More than anybody types; the rest is not looked for.</summary>
    private const int MostTerms = 24;
    private const int LongestQuery = 1000;

    /// <summary>Reads words, "phrases in quotation marks" and -words after a minus.</summary>
    public static SearchTerms Read(string words)
    {
        var (wanted, unwanted) = (new List<string[]>(), new List<string[]>());
        foreach (var (text, minus) in Cut(words.Length > LongestQuery ? words[..LongestQuery] : words).Take(MostTerms))
        {
            if (IndexWords.Of(text).ToArray() is { Length: > 0 } run)
            {
                (minus ? unwanted : wanted).Add(run);
            }
        }

        return new SearchTerms(wanted, unwanted);
    }

    private static IEnumerable<(string Text, bool Minus)> Cut(string words)
    {
        var (term, quoted, minus) = (new StringBuilder(), false, false);
        foreach (var letter in words)
        {
            var ends = IsQuote(letter) || (!quoted && char.IsWhiteSpace(letter));
            if (!ends && letter == '-' && term.Length == 0 && !quoted)
            {
                minus = true;
            }
            else if (!ends)
            {
                term.Append(letter);
            }
            else
            {
                if (term.Length > 0)
                {
                    yield return (term.ToString(), minus);
                    term.Clear();
                    minus = false;
                }

                quoted ^= IsQuote(letter);
                minus &= quoted;
            }
        }

        if (term.Length > 0)
        {
            yield return (term.ToString(), minus);
        }
    }

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”';
}
