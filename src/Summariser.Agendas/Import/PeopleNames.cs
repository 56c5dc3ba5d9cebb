using System.Text.RegularExpressions;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import;

/// <summary>Finds people's names in lists such as "Councillors A Brook (Chair), B Field and C Wood".</summary>
internal static partial class PeopleNames
{
    private const int MaximumNames = 200;

    /// <summary>
    /// The entries of a list of names, each with its own brackets and with "Councillor" where the list says "Councillors"; empty when
    /// any part of it is not a name.
    /// </summary>
    public static IReadOnlyList<string> Of(string list)
    {
        var text = TextLines.Unlisted(TextLines.Collapse(list)).Text.TrimEnd('.', ';', ' ');
        var names = new List<string>();
        var title = "";
        foreach (var part in Parts(text))
        {
            var plural = Plural().Match(part);
            if (plural.Success) title = plural.Groups["title"].Value.StartsWith("cl", StringComparison.OrdinalIgnoreCase) ? "Cllr " : "Councillor ";
            var name = plural.Success ? part[plural.Length..] : part;
            if (Titled().IsMatch(name)) title = plural.Success ? title : "";
            if (!Name().IsMatch(name) || names.Count >= MaximumNames) return [];
            names.Add(Titled().IsMatch(name) ? name : title + name);
        }

        return names;
    }

    /// <summary>The roster with those added who sent apologies according to the published minutes.</summary>
    public static IReadOnlyList<Attendee> WithApologies(IReadOnlyList<Attendee> roster, IEnumerable<AgendaItem> items)
    {
        var minutes = items.Where(item => !item.Restricted && item.Title.Contains("apolog", StringComparison.OrdinalIgnoreCase)).Select(item => item.Minutes ?? "");
        var sent = minutes.SelectMany(text => text.Split('\n')).Select(line => Apology().Match(line)).Where(apology => apology.Success)
            .SelectMany(apology => Of(FirstSentence(apology.Groups["names"].Value)))
            .Select(name => new Attendee(AttendanceWords.Person(name, AttendanceStatus.Apologies).Name, null, AttendanceStatus.Apologies));
        return [.. roster.Concat(sent).DistinctBy(person => person.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Up to the first full stop that closes a sentence; one after an initial does not.</summary>
    private static string FirstSentence(string text)
    {
        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at > 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            var before = text.AsSpan(0, at);
            var isShort = char.IsUpper(before[^1]) || before.EndsWith("Cllr") || before.EndsWith("Dr") || before.EndsWith("Mr") || before.EndsWith("Mrs");
            if (!isShort) return text[..at];
        }

        return text;
    }

    /// <summary>Cuts at commas and "and" outside brackets.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var hidden = Brackets().Replace(text, bracket => bracket.Value.Replace(',', '\u0001').Replace(" and ", "\u0002", StringComparison.Ordinal));
        foreach (var part in Joint().Split(hidden))
        {
            var whole = part.Replace('\u0001', ',').Replace("\u0002", " and ", StringComparison.Ordinal).Trim();
            if (whole.Length > 0) yield return whole;
        }
    }

    [GeneratedRegex(@"\s*,\s*and\s+|\s*[,;]\s*|\s+and\s+|\s+&\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\([^()]{0,200}\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?<title>councillors|cllrs)\.?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Plural();

    [GeneratedRegex(
        @"^(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Alderman|Reverend|Rev|Canon|Professor|Prof|The)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|le|bin|al|of)){0,5}(?: ?\([^()]{1,200}\)|" +
        @" [-–—] [\p{L} ,'’&/-]{2,80})?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\bapologies(?: for (?:absence|non-attendance))? (?:(?:was|were|had been|have been|has been) )?(?:received|submitted|given|made|noted|" +
        @"tendered|sent)(?: (?:from|by|on behalf of))\s+(?:the following:?\s*)?(?<names>[^:;]{3,1500}?)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Apology();
}
