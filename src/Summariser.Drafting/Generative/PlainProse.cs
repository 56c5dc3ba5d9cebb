using System.Text;
using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Generative;

/// <summary>Looks for what a model has no business writing: addresses, markup, letters that only look like others, commands to machines.</summary>
internal static partial class PlainProse
{
    /// <summary>Why a text cannot stand in a public record, or null.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="isKnown">Whether a letter of another script occurs in what was said or printed.</param>
    public static string? ReasonAgainst(string text, Func<Rune, bool> isKnown)
    {
        // Compatibility forms are made plain first: "ｈｔｔｐ" in wide letters is an address too.
        var plain = PlainText.Clean(text).Normalize(NormalizationForm.FormKC);
        return true switch
        {
            _ when Address().IsMatch(plain) => "It holds a web or e-mail address. Write plain text without addresses.",
            _ when Markup().IsMatch(plain) => "It holds markup. Write plain text.",
            _ when PlainText.Clean(text).Length < text.Trim().Length - 1 && HasHidden(text) => "It holds characters that cannot be seen.",
            _ when plain.EnumerateRunes().Any(rune => IsForeign(rune) && !isKnown(rune)) => "It holds letters of another script. Write in English.",
            _ => null,
        };
    }

    private static bool HasHidden(string text) =>
        text.EnumerateRunes().Any(rune => Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format);

    // Latin letters with their accents reach to U+024F, and again from U+1E00 to U+1EFF.
    private static bool IsForeign(Rune rune) => Rune.IsLetter(rune) && rune.Value is > 0x24F and not (>= 0x1E00 and <= 0x1EFF) and not (>= 0x2B0 and <= 0x2FF);

    [GeneratedRegex(
        @"[a-z][a-z0-9+.-]*:/|\b(?:javascript|data|vbscript|mailto|tel|file)\s*:|\bwww\b|[\w.-]+@[\w-]+|" +
        @"\b[\w-]+(?:\.|\(dot\)|\[dot\])(?:com|net|org|info|biz|io|uk|gov|eu|example|ru|cn|xyz|top|site|online|app|dev|me|co)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"<\s*[/!?a-z]|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|\]\s*\(|!\[|```|\{\{|\}\}|^\s*(?:#|>|[-*+] )|\*\*|__|<\||\|>|\[/?INST\]|::: ?\w",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
