using System.Globalization;

namespace Summariser.Core.Language;

/// <summary>A piece of text before figures are understood: a word, a run of digits, or one of the signs £ $ € % ½ ¼ ¾.</summary>
/// <param name="Word">Its canonical spelling; for digits, the digits without commas.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Gap">What stands between it and the lexeme before.</param>
/// <param name="Figure">The value of digits; null for words and signs.</param>
internal readonly record struct Lexeme(string Word, int Start, int End, string Gap, decimal? Figure)
{
    private const string Signs = "£$€%½¼¾";

    // Longer runs of digits than this are not numbers that anyone says, and would not fit.
    private const int MostDigits = 18;

    /// <summary>Whether only blanks or a hyphen stand before it.</summary>
    public bool Follows => Gap.Length <= 2 && Gap.AsSpan().Trim() is "" or "-" or "‑";

    /// <summary>Whether nothing stands before it.</summary>
    public bool Touches => Gap.Length == 0;

    /// <summary>The lexemes of a text in order.</summary>
    public static List<Lexeme> Of(string text)
    {
        var found = new List<Lexeme>();
        var end = 0;
        for (var at = 0; at < text.Length;)
        {
            var stop = EndAt(text, at);
            if (stop == at)
            {
                at++;
                continue;
            }

            Add(found, text, at, stop, text[end..at]);
            at = end = stop;
        }

        return found;
    }

    private static int EndAt(string text, int at)
    {
        if (Signs.Contains(text[at], StringComparison.Ordinal))
        {
            return at + 1;
        }

        if (char.IsAsciiDigit(text[at]))
        {
            return EndOfDigits(text, at);
        }

        var stop = at;
        while (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || IsMark(text[stop]) || JoinsLetters(text, stop)))
        {
            stop++;
        }

        return stop;
    }

    private static int EndOfDigits(string text, int at)
    {
        var (stop, point) = (at, false);
        while (stop < text.Length && stop - at < MostDigits)
        {
            var inside = stop + 1 < text.Length && char.IsAsciiDigit(text[stop + 1]);
            if (text[stop] == '.' && inside && !point)
            {
                point = true;
            }
            else if (!char.IsAsciiDigit(text[stop]) && !(text[stop] == ',' && inside && !point && IsGroup(text, stop)))
            {
                break;
            }

            stop++;
        }

        return stop;
    }

    // "1,200" is one number; "10,20" is two.
    private static bool IsGroup(string text, int comma) =>
        comma + 3 < text.Length && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3]) &&
        (comma + 4 == text.Length || !char.IsAsciiDigit(text[comma + 4]));

    private static void Add(List<Lexeme> found, string text, int at, int stop, string gap)
    {
        var raw = text[at..stop];
        if (char.IsAsciiDigit(raw[0]))
        {
            var digits = raw.Replace(",", "", StringComparison.Ordinal);
            found.Add(new Lexeme(digits, at, stop, gap, decimal.Parse(digits, CultureInfo.InvariantCulture)));
            return;
        }

        for (var hyphen = HyphenOf(raw); hyphen > 0 && NumberWords.BeginsFigure(Spelling(raw[..hyphen])); hyphen = HyphenOf(raw))
        {
            found.Add(new Lexeme(Spelling(raw[..hyphen]), at, at + hyphen, gap, null));
            (raw, at, gap) = (raw[(hyphen + 1)..], at + hyphen + 1, "-");
        }

        found.Add(new Lexeme(Spelling(raw), at, stop, gap, null));
    }

    private static int HyphenOf(string raw) => raw.AsSpan().IndexOfAny('-', '‑');

    private static string Spelling(string raw) => Signs.Contains(raw, StringComparison.Ordinal) ? raw : string.Concat(Words.Of(raw));

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static bool JoinsLetters(string text, int at) =>
        text[at] is '\'' or '’' or '-' or '‑' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
}
