using System.Text.RegularExpressions;

namespace Summariser.Drafting.Extractive;

/// <summary>Small repairs that make spoken words stand on a page; they only delete, or change the case of a first letter.</summary>
internal static partial class Wording
{
    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A phrase without the mark that ends it.</summary>
    public static string WithoutEnd(string text) => text.TrimEnd('.', '?', '!', ',', ';', ':', ' ', '–', '-');

    /// <summary>A sentence with a mark at its end.</summary>
    public static string Ended(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' ? text : WithoutEnd(text) + ".";

    /// <summary>The words of a sentence from the place where its plain form reads on, or null where they cannot be found.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="plainIndex">A character index into <see cref="Spoken.Plain"/>, at the start of a word.</param>
    public static string? From(Spoken sentence, int plainIndex)
    {
        var before = sentence.Plain.AsSpan(0, plainIndex).Count(' ');
        var starts = WordStarts(sentence.Text);
        return before < starts.Count ? WithoutEnd(sentence.Text[starts[before]..]) : null;
    }

    /// <summary>A declaration without what the chair says they will do about it: "the minutes are agreed, and I will sign them".</summary>
    public static string? WithoutPlan(string? words) => words is null ? null : WithoutEnd(Plan().Replace(words, ""));

    /// <summary>A motion's matter without the words that move it: "I move that …".</summary>
    public static string WithoutMoving(string text) => Moving().Replace(text, "");

    /// <summary>A clause without the "but", "and" or "so" that tied it to what went before.</summary>
    public static string WithoutLead(string text) => Lead().Replace(text, "");

    /// <summary>Words without the "thank you" that hands back the floor at their end.</summary>
    public static string WithoutThanks(string text) => ClosingThanks().Replace(text, "");

    /// <summary>The operative words that a pattern captures in a sentence, as they were said.</summary>
    public static string? Operative(Spoken sentence, Regex pattern) =>
        pattern.Match(sentence.Plain) is { Success: true } match ? From(sentence, match.Groups["words"].Index) : null;

    /// <summary>A purpose from the words of a question: "note the report" becomes "To note the report" only where "to" was said.</summary>
    public static string AsPurpose(string words) => Courtesy().Replace(words, "");

    // Where each word of the plain form begins in the text.
    private static List<int> WordStarts(string text)
    {
        var starts = new List<int>();
        var inside = false;
        for (var at = 0; at < text.Length; at++)
        {
            var joins = inside && at + 1 < text.Length && (
                (text[at] is '\'' or '’' or '-' or '‑' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])) ||
                (text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));
            if (char.IsLetterOrDigit(text[at]) && !inside)
            {
                starts.Add(at);
            }

            inside = char.IsLetterOrDigit(text[at]) || joins;
        }

        return starts;
    }

    /// <summary>Names or things in a row: "A, B and C".</summary>
    public static string Row(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    [GeneratedRegex(
        @"(?:,? please|, (?:everyone|everybody|members|colleagues|chair))?[?.]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Courtesy();

    [GeneratedRegex(
        @",?(?: and| so)* (?:i will|i['’]ll|we will|we['’]ll|thank you|i['’]ve|i have)\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Plan();

    [GeneratedRegex(@"[,.;]? (?:thank you|thanks)(?:,? (?:very much|chair|everyone|all))*[.!]?$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex ClosingThanks();

    [GeneratedRegex(@"^(?:(?:but|and|so|because|also) )+(?=\S+ \S)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^.{0,60}\bI (?:would like to |want to |wish to )?(?:move|propose) that ",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Moving();
}
