using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>Puts an agenda item's title into a sentence.</summary>
internal static partial class TitlePhrase
{
    private static readonly FrozenSet<string> Papers = string.Join(' ',
        "report reports plan plans strategy strategies policy policies scorecard dashboard review reviews budget offer programme register framework",
        "statement protocol terms proposal proposals application applications accounts constitution findings arrangements contract summary survey",
        "charter pledge agreement list calendar schedule outturn response inspection audit minutes document assessment analysis guidance code",
        "petition motion motions recommendations scheme service notes forecast evaluation profile letter bid toolkit procedure prospectus")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Links = new[] { "of", "on", "for", "from", "to", "by", "in", "at", "with", "and", "into", "about" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The title as a thing that can be considered: "the Fostering Service Annual Report", "an update on staffing".</summary>
    public static string Noun(string title)
    {
        var plain = Plain(title);
        var words = Words.Of(plain);
        if (words.Count == 0)
        {
            return "this item";
        }

        if (plain.EndsWith('?'))
        {
            return $"the question “{plain}”";
        }

        return words[0] switch
        {
            "to" => Purpose().Match(plain) is { Success: true } purpose ? purpose.Groups["what"].Value : $"the item “{plain}”",
            "the" or "a" or "an" => Small(plain),
            "update" or "overview" or "introduction" or "inspection" or "appointment" or "election" or "item" when words.Count > 1 &&
                Links.Contains(words[1]) => Article(words[0]) + Small(plain),
            "report" or "presentation" or "review" or "briefing" or "summary" when words.Count > 1 &&
                Links.Contains(words[1]) => (words[0] is "report" or "review" ? "the " : "a ") + Small(plain),
            "questions" or "feedback" or "input" or "appointments" when words.Count > 1 && Links.Contains(words[1]) => Small(plain),
            _ => (NeedsThe(plain, words) ? "the " : "") + plain,
        };
    }

    /// <summary>What the body did with the item, as its title says: "considered the Annual Report", "was asked to note the Annual Report".</summary>
    public static string Considered(string title)
    {
        var plain = Plain(title);
        var purpose = Purpose().Match(plain);
        if (!purpose.Success)
        {
            var first = Words.Of(plain) is [var word, ..] ? word : "";
            return (first is "update" or "presentation" or "briefing" or "introduction" or "feedback" or "input" ? "received "
                : "considered ") + Noun(title);
        }

        var what = purpose.Groups["what"].Value;
        return purpose.Groups["verb"].Value.ToLowerInvariant() switch
        {
            "receive" => $"received {what}",
            "consider" => $"considered {what}",
            "discuss" => $"discussed {what}",
            "review" => $"reviewed {what}",
            "hear" => $"heard {what}",
            var verb => $"was asked to {verb} {what}",
        };
    }

    /// <summary>A title without page numbers, file sizes and shouting.</summary>
    public static string Plain(string title)
    {
        var plain = Clutter().Replace(title, " ");
        plain = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ':', '-', ' ', '*');
        return plain.Any(char.IsLower) || plain.Length < 8 ? plain : Quiet(plain);
    }

    private static string Article(string word) => "aeiou".Contains(word[0], StringComparison.Ordinal) ? "an " : "a ";

    private static string Small(string plain) => plain.Length > 1 && char.IsLower(plain[1]) ? char.ToLowerInvariant(plain[0]) + plain[1..] : plain;

    // "the" before a paper; none before a subject ("Staffing and Infrastructure").
    private static bool NeedsThe(string plain, IReadOnlyList<string> words)
    {
        var head = words.Count;
        for (var at = 1; at < words.Count; at++)
        {
            if (Links.Contains(words[at]) && words[at] != "and")
            {
                head = at;
                break;
            }
        }

        // "Head of Leisure's Report" is about the report, not the head.
        head = plain.AsSpan().IndexOfAny('\'', '’') > 0 && Papers.Contains(words[^1]) ? words.Count : head;
        return words.Take(head).Any(Papers.Contains) && !(words.Count > 1 && words[0] is "questions" or "any" or "all");
    }

    private static string Quiet(string shouted)
    {
        var words = shouted.ToLowerInvariant().Split(' ');
        return string.Join(' ', words.Select((word, at) => word.Length == 0 || (at > 0 && (Links.Contains(word) || word is "the" or "a" or "or"))
            ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    [GeneratedRegex(
        @"^to (?<verb>receive|consider|note|approve|agree|discuss|review|hear|endorse|adopt|confirm|ratify|determine|appoint|" +
        @"elect) (?<what>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Purpose();

    [GeneratedRegex(
        @"\(pages?[^)]{0,40}\)|\(to follow\)|\bpdf( icon)?( pdf)? [\d.]+ ?[km]b\b|\((verbal|oral)( (update|report))?\)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clutter();
}
