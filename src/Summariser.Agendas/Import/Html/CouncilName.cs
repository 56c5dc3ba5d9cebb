using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Summariser.Agendas.Import.Html;

/// <summary>Whose page it is. No one place names the council on every site, so the likely places are tried in order of trust.</summary>
internal static partial class CouncilName
{
    private const int MaximumPlaces = 10;
    private const string Metadata =
        "meta[name='DC.publisher' i], meta[name='DC.creator' i], meta[name='author' i], meta[property='og:site_name' i], meta[name='application-name' i]";

    private const string Logos = "header img[alt], #header img[alt], .header img[alt], img[class*=logo i], img[id*=logo i], img[src*=logo i]";
    private const string Footers = "footer, #footer, #page-footer, .footer";

    /// <summary>The council's name, or empty when the page does not say.</summary>
    public static string Of(IHtmlDocument page) => Candidates(page).Select(Clean).FirstOrDefault(IsCouncil, "");

    private static IEnumerable<string> Candidates(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll(Metadata))
        {
            yield return meta.GetAttribute("content") ?? "";
        }

        foreach (var footer in page.QuerySelectorAll(Footers).Take(MaximumPlaces))
        {
            foreach (var line in PageText.Lines(footer)) yield return Copyright().Match(line).Groups["owner"].Value;
        }

        foreach (var part in (page.Title ?? "").Split([" - ", " | ", " – ", " :: "], StringSplitOptions.TrimEntries).Reverse())
        {
            yield return part;
        }

        foreach (var image in page.QuerySelectorAll(Logos))
        {
            yield return image.GetAttribute("alt") ?? "";
        }

        foreach (var link in page.QuerySelectorAll("header a, #header a, .logo, .site-title, .site-name"))
        {
            yield return PageText.Line(link) is { Length: > 0 } text ? text : link.GetAttribute("title") ?? "";
        }

        foreach (var line in page.QuerySelectorAll(Footers).Take(MaximumPlaces).SelectMany(footer => PageText.Lines(footer))) yield return line;
    }

    private static string Clean(string name) => TextLines.TrimJoints(Trappings().Replace(TextLines.Collapse(name), ""));

    private static bool IsCouncil(string name) =>
        name.Length is > 8 and <= 90 && name.Contains(' ', StringComparison.Ordinal) && Authority().IsMatch(name) && !NoCouncil().IsMatch(name);

    [GeneratedRegex(
        @"(?:©|\(c\)|copyright)\s*(?:©|\(c\)|copyright)?\s*(?:[0-9]{4}\s*(?:[-–]\s*[0-9]{4})?)?\s*(?:by\s+)?(?<owner>[^.|©,]{3,90})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Copyright();

    [GeneratedRegex(
        @"\b(?:logo|home ?page|home|crest|coat of arms|website|web site|all rights reserved|link to|return to|go to|welcome to|[0-9]{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Trappings();

    [GeneratedRegex(
        @"\b(?:council|borough|county|corporation|combined authority|fire authority|national park|authority|city of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Authority();

    [GeneratedRegex(
        @"^(?:the )?(?:modern\.?(?:gov)?|your|our|full|annual|extraordinary|town|city|county|borough|parish|district)\s+council$|\b(?:meetings?|" +
        @"agenda|minutes|calendar|committee|tax|policy|cookies?|services?|democracy)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NoCouncil();
}
