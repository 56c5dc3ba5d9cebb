using System.Text;

namespace Summariser.Core.Language;

/// <summary>Cuts text into words, the one way the whole program does.</summary>
public static class Words
{
    /// <summary>
    /// The words of a text in order, lower case, accents removed, apostrophes and hyphens inside words dropped ("don't" → "dont",
    /// "re-elect" → "reelect"); figures keep an inner point or comma ("70.6", "1,200"). Everything else separates words.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var word = new StringBuilder();
        var plain = Accents.Remove(text);
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = plain[at];
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (!Joins(plain, at))
            {
                Flush();
            }
            else if (letter is '.' or ',')
            {
                word.Append(letter);
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static bool Joins(string text, int at)
    {
        if (at == 0 || at == text.Length - 1)
        {
            return false;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' or '-' or '‑' => char.IsLetter(before) && char.IsLetter(after),
            '.' or ',' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }
}
