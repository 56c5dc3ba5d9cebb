using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>Quotations: what stands in quotation marks must have been said in those words, fillers apart.</summary>
internal static partial class QuotationClaims
{
    /// <summary>A reason for each quotation that was not said.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        var quotations = Quoted().Matches(text);
        if (quotations.Count == 0)
        {
            yield break;
        }

        var spoken = $" {string.Join(' ', grounds.Cited.Select(said => said.Spoken))} ";
        var written = $" {string.Join(' ', grounds.Cited.Select(said => said.Written))} ";
        var exact = $" {string.Join(' ', grounds.Cited.SelectMany(said => said.Tokens).Select(token => token.Canonical))} ";
        var printed = $" {string.Join(' ', grounds.Printed.SelectMany(source => source.Tokens).Select(token => token.Canonical))} ";
        foreach (Match quotation in quotations)
        {
            var parts = quotation.Groups["words"].Value.Split(["…", "..."], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (!InOrder(parts, spoken) && !InOrder(parts, written) && !InOrder(parts, exact) && !InOrder(parts, printed))
            {
                yield return $"The words “{quotation.Groups["words"].Value}” were not said as quoted.";
            }
        }
    }

    private static bool InOrder(string[] parts, string said)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var words = string.Join(' ', Numbers.Spellings(part));
            var at = words.Length == 0 ? from : said.IndexOf($" {words} ", from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = words.Length == 0 ? from : at + words.Length + 1;
        }

        return true;
    }

    [GeneratedRegex("[“\"](?<words>[^“”\"]{1,4000})[”\"]", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
