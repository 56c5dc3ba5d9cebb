using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>
/// Names: capitalised words that are neither a sentence's first nor in general use must have been heard or printed; a person on the
/// roster must be named in the words a sentence rests on, or just before them.
/// </summary>
internal static partial class NameClaims
{
    /// <summary>A reason for each name that was not found.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        var claimed = Capitalised().Matches(text);
        var present = new HashSet<RosterName>(grounds.Agenda.Roster.Where(person => IsPresent(person, grounds)));
        Token[] figures = [.. Numbers.Normalise(text).Where(token => token.IsFigure)];
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < claimed.Count; at++)
        {
            var match = claimed[at];
            var word = string.Concat(Words.Of(text[WordStart(text, match.Index)..(match.Index + match.Length)]));
            if (word.Length < 2 || GeneralWords.Contains(word) || IsSentenceStart(text, match.Index) && !BeginsName(text, claimed, at, grounds) ||
                IsPartOfFigure(figures, match) || IsNumberedPart(word, grounds))
            {
                continue;
            }

            if (!IsKnown(word) && !PartsOf(match.Value).All(part => GeneralWords.Contains(part) || IsKnown(part)) && told.Add(word))
            {
                var known = grounds.Agenda.Roster.FirstOrDefault(person => Forms(word).Any(person.Words.Contains));
                yield return known is null
                    ? $"The name “{match.Value}” was not heard in the words this rests on and is not on the agenda."
                    : $"{known.Name} is not named in the words this rests on.";
            }
        }

        bool IsKnown(string word) => Forms(word).Any(form => grounds.HasWord(form) || present.Any(person => person.Words.Contains(form))) ||
            (GeneralWords.IsCountry(word) && grounds.Agenda.Countries.Contains(word)) ||
            (grounds.Agenda.Roster.All(person => !person.Words.Contains(word)) && grounds.HasKin(word));
    }

    // "Welsh-language", "UK-wide": known where each half with a capital is.
    private static IEnumerable<string> PartsOf(string name) => name.Split('-', '‑').Where(part => char.IsUpper(part[0])).SelectMany(Words.Of);

    // "Schedule 12A", heard as "schedule twelve A".
    private static bool IsNumberedPart(string word, Grounds grounds) =>
        word.Length > 1 && char.IsLetter(word[^1]) && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 &&
        grounds.HasWord(word[^1..]) && grounds.Tokens.Any(token => token.Canonical == word[..^1]);

    // Without cited words a sentence rests on the agenda, whose roster names everyone on it.
    private static bool IsPresent(RosterName person, Grounds grounds) =>
        grounds.Cited.Count == 0 || person.IsNamedIn(word => grounds.HasWord(word) || grounds.Nearby.Any(said => said.Words.Contains(word)));

    // "Reeves's" and "Reeves" are one name, as are "SDQs" and "SDQ".
    private static IEnumerable<string> Forms(string word) =>
        word.EndsWith('s') && word.Length > 3 ? [word, word[..^1]] : [word, word + "s"];

    // A first word is a name when it is on the roster, or when another name follows it.
    private static bool BeginsName(string text, MatchCollection claimed, int at, Grounds grounds)
    {
        var word = string.Concat(Words.Of(claimed[at].Value));
        if (grounds.Agenda.Roster.Any(person => person.Words.Contains(word)))
        {
            return true;
        }

        return at + 1 < claimed.Count && claimed[at + 1].Index == claimed[at].Index + claimed[at].Length + 1 &&
            text[claimed[at + 1].Index - 1] == ' ' &&
            !GeneralWords.Contains(string.Concat(Words.Of(claimed[at + 1].Value)));
    }

    // "anti-Asian", "d'Arcy": the word begins before its capital.
    private static int WordStart(string text, int at)
    {
        while (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '-' or '‑' or '\'' or '’' && at > 1 && char.IsLetter(text[at - 2]))))
        {
            at--;
        }

        return at;
    }

    private static bool IsSentenceStart(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd("“\"‘'( ");
        return before.Length == 0 || before[^1] is '.' or '?' or '!' or ':' or ';' or '…' || (at > 0 && text[at - 1] is '“' or '"' or '‘');
    }

    // Months and number words are checked with the figures they belong to.
    private static bool IsPartOfFigure(Token[] figures, Match match) =>
        Array.Exists(figures, token => token.Start <= match.Index && token.End >= match.Index + match.Length);

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{Mn}\d]*(?:['’‑-]\p{L}+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();
}
