using System.Text.RegularExpressions;

namespace Summariser.Agendas.Import;

/// <summary>
/// Finds the operative words of decisions in minutes: what follows "RESOLVED" (also misspelt), "It was agreed" and their like, on the
/// same line or as the list below it.
/// </summary>
internal static partial class Resolutions
{
    private const string Word = "resolved";

    /// <summary>The decisions of a passage that is known to hold decisions and nothing else.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> lines)
    {
        var found = In(lines);
        return found.Count > 0
            ? found
            : [.. lines.Where(line => !IsAside(line)).Select(line => Operative(TextLines.Unlisted(line).Text)).Where(decision => decision.Length > 0)];
    }

    /// <summary>The decisions within minutes; empty when the minutes record none.</summary>
    public static IReadOnlyList<string> In(IReadOnlyList<string> lines)
    {
        var decisions = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (After(lines[at]) is not { } rest) continue;
            var (numbered, text) = TextLines.Unlisted(rest);
            var own = Operative(text);
            var introduces = own.Length == 0 || (!EndsSentence(text) && at + 1 < lines.Count && TextLines.Unlisted(lines[at + 1]).Listed);
            if (!introduces) decisions.Add(own);
            var (last, entries) = introduces ? ListBelow(lines, at) : MoreBelow(lines, at, numbered);
            decisions.AddRange(entries);
            if (introduces && entries.Count == 0 && own.Length > 0) decisions.Add(own);
            at = last;
        }

        return decisions;
    }

    /// <summary>True when a line opens a decision.</summary>
    public static bool Opens(string line) => After(line) is not null;

    /// <summary>The list, or the one paragraph, below a line that only announces decisions.</summary>
    private static (int Last, List<string> Entries) ListBelow(IReadOnlyList<string> lines, int at)
    {
        var (last, entries) = (at, new List<string>());
        for (var next = at + 1; next < lines.Count; next++)
        {
            if (IsAside(lines[next])) continue;
            var (listed, text) = TextLines.Unlisted(lines[next]);
            var belongs = listed || text.StartsWith("That ", StringComparison.Ordinal) || (entries.Count == 0 && After(text) is null);
            if (!belongs) break;
            if (Operative(text) is { Length: > 0 } entry) entries.Add(entry);
            last = next;
        }

        return (last, entries);
    }

    /// <summary>Further numbered decisions below a line that holds the first.</summary>
    private static (int Last, List<string> Entries) MoreBelow(IReadOnlyList<string> lines, int at, bool numbered)
    {
        var (last, entries) = (at, new List<string>());
        for (var next = at + 1; next < lines.Count; next++)
        {
            if (IsAside(lines[next])) continue;
            var (_, text) = TextLines.Unlisted(lines[next]);
            if (!TextLines.IsNumbered(lines[next]) || !(numbered || text.StartsWith("that ", StringComparison.OrdinalIgnoreCase))) break;
            entries.Add(Operative(text));
            last = next;
        }

        return (last, entries);
    }

    /// <summary>What follows the words that introduce a decision, or null when the line has none.</summary>
    private static string? After(string line)
    {
        var (_, text) = TextLines.Unlisted(line);
        var opening = Opening().Match(text);
        if (opening.Success) return AfterMark(text[(opening.Groups["lead"].Index + opening.Groups["lead"].Length)..]);
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end is >= 6 and <= 11 && IsSpelling(text[..end])) return AfterMark(text[end..]);
        var inner = Inner().Match(text);
        return inner.Success ? FirstSentence(AfterMark(text[(inner.Groups["lead"].Index + inner.Groups["lead"].Length)..])) : null;
    }

    /// <summary>Within a paragraph a decision ends with its sentence, unless the next sentence goes on with "That".</summary>
    private static string FirstSentence(string text)
    {
        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            var next = text.AsSpan(at + 2);
            // "Cllr." and "No." end in a stop as well, but in short words.
            var endsWord = at >= 3 && char.IsLower(text[at - 1]) && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]);
            if (endsWord && next.Length > 0 && char.IsUpper(next[0]) && !text.AsSpan(0, at).EndsWith("Cllr") && !next.StartsWith("That ", StringComparison.Ordinal)) return text[..(at + 1)];
        }

        return text;
    }

    private static bool IsSpelling(string word)
    {
        var lower = word.ToLowerInvariant();
        if (!char.IsAsciiLetterUpper(word[0]) || lower is "resolve" or "resolves" or "resolver") return false;
        var distance = Spelling.Distance(lower, Word);
        // A word in capitals at the start of a line is a marker, so it may be further from the right spelling.
        var shouted = word.All(char.IsAsciiLetterUpper) && lower is not ("reserved" or "revolved" or "dissolved" or "relieved" or "involved");
        return distance <= 1 || (distance == 2 && shouted);
    }

    private static string AfterMark(string rest) => rest[Mark().Match(rest).Length..];

    private static string Operative(string text) => Ending().Replace(TextLines.TrimJoints(OnlyThat().Replace(text, "")), "").Trim();

    private static bool EndsSentence(string text) => text.EndsWith('.') || text.EndsWith(';') || text.EndsWith('!') || text.EndsWith('?');

    private static bool IsAside(string line) => Aside().IsMatch(line);

    [GeneratedRegex(
        @"^(?<lead>(?:it|this) was (?:then )?(?:unanimously )?(?:agreed|resolved|decided)|agreed|decisions?|recommended|(?:the )?(?:committee|" +
        @"council|panel|board|cabinet|sub-?committee|executive|members?) (?:unanimously )?(?:agreed|resolved|" +
        @"decided))(?:,? unanimously)?(?:\s*[:–—-]|\s*$|\s+that\b|\s+to\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    // Within a sentence only capitals, or the body that resolved or agreed, mark a decision: "the matter was resolved quickly" is none.
    [GeneratedRegex(
        @"(?<lead>\b(?:RESOLVED|AGREED|RECOMMENDED)\b)|(?<lead>\b(?:[Ii]t was|[Cc]ommittee|[Cc]ouncil|[Pp]anel|[Bb]oard|" +
        @"[Cc]abinet) (?:then )?(?:unanimously )?(?:resolved|agreed))(?: that\b| to\b|:)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Inner();

    [GeneratedRegex(
        @"^\s*(?:\([A-Za-z][^()]{2,60}\)\s*)?(?:,?\s*unanimously\b)?\s*[:–—.,-]*\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\W*that\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OnlyThat();

    [GeneratedRegex(@"\s*[;,:]\s*(?:and|or)?$|\s+and$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"^\W*(?:voting|votes?|recorded vote|for|against|abstentions?|abstained|(?:proposed|moved|seconded)(?: and seconded)?|proposer|" +
        @"seconder)\b\s*(?:[:–—-]|by\b|for\b|against\b|[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();
}
