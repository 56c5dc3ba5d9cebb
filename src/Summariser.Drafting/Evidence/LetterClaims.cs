using System.Globalization;
using System.Text;

namespace Summariser.Drafting.Evidence;

/// <summary>Letters: what a reader cannot see, or would take for another letter, must not hide a claim from the other checks.</summary>
internal static class LetterClaims
{
    // The last letter of the Latin blocks that English and Welsh names are written with (Unicode, Latin Extended-B).
    private const int LastLatin = 0x024F;

    // Latin Extended Additional holds the Welsh Ẁ, Ẃ, Ẅ and Ỳ.
    private const int FirstExtended = 0x1E00;

    private const int LastExtended = 0x1EFF;

    /// <summary>A reason when a text has signs that do not show, or letters and digits of another alphabet that nobody in the meeting used.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        if (text.EnumerateRunes().Any(IsHidden))
        {
            yield return "It has signs that do not show on the page and can change how it reads. Write it again.";
        }

        var strange = text.EnumerateRunes().Where(IsForeign).Distinct()
            .Where(letter => !grounds.Cited.Any(said => said.Utterance.Text.EnumerateRunes().Contains(letter))).ToArray();
        if (strange.Length > 0)
        {
            yield return $"It has letters of another alphabet that look like ordinary ones ({string.Join(' ', strange)}). Write it again.";
        }
    }

    private static bool IsHidden(Rune letter) => letter.Value is not ('\n' or '\r' or '\t') &&
        (Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsForeign(Rune letter) => letter.Value > LastLatin && (letter.Value < FirstExtended || letter.Value > LastExtended) &&
        (Rune.IsLetter(letter) || Rune.IsDigit(letter));
}
