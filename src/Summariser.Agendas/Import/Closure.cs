using System.Text.RegularExpressions;

namespace Summariser.Agendas.Import;

/// <summary>
/// Decides which items the press and public are excluded from. It is fed an agenda's headings and items in order, because an item
/// that follows the exclusion is closed although nothing on the item itself says so. In doubt an item is closed.
/// </summary>
internal sealed partial class Closure
{
    private enum State
    {
        Open,

        /// <summary>The agenda provides for an exclusion in case it is needed: papers that are published show that it was not.</summary>
        Provisional,

        Closed,
    }

    private State state = State.Open;

    /// <summary>Takes the next heading or item; true when the item is restricted.</summary>
    public bool Observe(ItemParts part)
    {
        if (Reopening().IsMatch(part.Title))
        {
            state = State.Open;
            return false;
        }

        if (Exclusion().IsMatch(part.Title))
        {
            state = Condition().IsMatch(part.Title) || part.Description.Any(line => Condition().IsMatch(line)) ? State.Provisional : State.Closed;
            return false;
        }

        if (part.IsHeading)
        {
            if (ClosedHeading().IsMatch(part.Title)) state = State.Closed;
            return false;
        }

        var restricted = IsRestricted(part);
        // Minutes that tell how the public were sent out close what follows, unless its papers are published.
        if (state is State.Open && part.Minutes.Concat(part.Decision).Any(line => SentOut().IsMatch(line))) state = State.Provisional;
        return restricted;
    }

    private bool IsRestricted(ItemParts part) =>
        part.Marked || TitleMark().IsMatch(part.Title) || part.Description.Any(ClosesItem) || state switch
        {
            State.Closed => true,
            State.Provisional => part.Documents.Count == 0,
            _ => false,
        };

    /// <summary>True when a line says that its item, and not only one of its papers, is restricted.</summary>
    public static bool ClosesItem(string line) =>
        NotForPublication().IsMatch(line) && (!Paper().IsMatch(line) || WholeReport().IsMatch(line));

    /// <summary>True for a heading after which the public leave or return.</summary>
    public static bool IsTurn(string heading) => Exclusion().IsMatch(heading) || Reopening().IsMatch(heading) || ClosedHeading().IsMatch(heading);

    /// <summary>True when a paper's label marks that paper as restricted.</summary>
    public static bool ClosesPaper(string label) => PaperMark().IsMatch(label);

    [GeneratedRegex(
        @"\bexclu(?:sion|de|ding)\b.{0,30}\b(?:press|public)\b|\b(?:press|public)\b.{0,40}\bexcluded\b|" +
        @"\b(?:gwahardd|eithrio)\b.{0,30}\b(?:cyhoedd|wasg)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Exclusion();

    [GeneratedRegex(
        @"\b(?:press|public)\b.{0,60}\bbe excluded\b|\bexclude the (?:press|public)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SentOut();

    [GeneratedRegex(
        @"\bif (?:necessary|needed|required|appropriate|any|so|the (?:committee|council|panel|board|cabinet|members?))\b|\bpossible exclusion\b|" +
        @"\bin the event\b|\bshould (?:it|the|members?|this|any)\b|\bwhether\b|\bmay (?:need|wish|be)\b|\bwhere (?:necessary|appropriate)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\babsence of (?:the )?(?:press|public)\b|^\W*part\s+(?:2|ii|two|b)\b|\b(?:exempt|confidential|restricted|private|closed)\s+(?:items?|" +
        @"business|session|information|part|reports?|agenda|matters?|section)\b|^\W*(?:exempt|confidential|restricted|private|closed)\W*$|" +
        @"\bnot for publication\b|\b(?:in|held in) private\b|\bpart\s+(?:2|ii|two|b)\s*(?:[-–—:(]|agenda|items?|business|reports?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClosedHeading();

    [GeneratedRegex(
        @"^\W*part\s+(?:1|i|one|a)\b|\b(?:re-?admi(?:t|ssion)|return)\b.{0,30}\b(?:press|public|open session)\b|^\W*(?:public|open|" +
        @"unrestricted)\s+(?:items|business|session|part|reports|agenda|section)\b|^\W*items? (?:to be (?:considered|taken|held) )?(?:in|" +
        @"open to the) public\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reopening();

    // "Exempt accommodation" and "Local Plan Part 2" are public business: the word alone is no mark.
    [GeneratedRegex(
        @"\bnot for publication\b|[(\[*]\W*(?:part\s+(?:2|ii|two|b)|(?:wholly |fully |partly )?(?:exempt|confidential|restricted|private|" +
        @"closed))\b|[-–—:]\s*(?:part\s+(?:2|ii|two|b)|exempt|confidential|restricted)\W*$|^\W*(?:exempt|confidential|restricted|" +
        @"private)\s*[-–—:]|^\W*part\s+(?:2|ii|two|b)\b|\bpart\s+(?:2|ii|two|b)\s+(?:items?|business|reports?|minutes)\b|\b(?:exempt|confidential|" +
        @"restricted|private|closed)\s+(?:items?|minutes|reports?|business|session|information)\b|\bschedule\s+(?:12|7)\s?a\b|" +
        @"\b(?:eitem(?:au)?|adroddiad(?:au)?|busnes)\s+(?:eithriedig|cyfrinachol|preifat)\b|[(\[*]\W*(?:eithriedig|cyfrinachol)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TitleMark();

    [GeneratedRegex(
        @"\bnot for publication\b|\b(?:exempt|excluded|confidential|restricted)\b.{0,200}\bschedule\s+(?:(?:12|7)\s?a|6\b.{0,40}northern ireland)\b|" +
        @"\bschedule\s+(?:12|7)\s?a\b.{0,200}\b(?:exempt|excluded|confidential|restricted)\b|\breasons why (?:agenda )?item\b.{0,20}\brestricted\b|" +
        @"^\W*(?:exempt|confidential|restricted)(?: item| report)?\W*$|\bthis (?:item|report) (?:is|will be) (?:exempt|confidential|restricted|" +
        @"considered in private)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotForPublication();

    [GeneratedRegex(
        @"\b(?:appendi(?:x|ces)|annex(?:es)?|enclosures?|attachments?|documents?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"\b(?:this|whole|entire|covering)\s+(?:report|item)\b|^\W*(?:the )?(?:report|item)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WholeReport();

    [GeneratedRegex(
        @"\brestricted (?:enclosure|document|appendix)\b|\b(?:exempt|confidential) (?:enclosure|document|appendix|annex|report|minutes)\b|" +
        @"[(\[*-]\s*(?:exempt|confidential|restricted|private|part\s+(?:2|ii|b))\b|^\W*(?:exempt|confidential|restricted|part\s+(?:2|ii|" +
        @"b))\s*[-–:]|\bnot for publication\b|\bis restricted\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PaperMark();
}
