using System.Globalization;

namespace Summariser.Core.Language;

/// <summary>Takes the accents off letters. Written out because the program runs without the system's tables of languages.</summary>
internal static class Accents
{
    private static readonly Dictionary<char, char> Plain = Table(
        ("àáâãäåāăą", 'a'), ("çćĉċč", 'c'), ("ďđ", 'd'), ("èéêëēĕėęě", 'e'), ("ĝğġģ", 'g'), ("ĥħ", 'h'), ("ìíîïĩīĭįı", 'i'), ("ĵ", 'j'), ("ķ", 'k'),
        ("ĺļľŀł", 'l'), ("ñńņň", 'n'), ("òóôõöøōŏő", 'o'), ("ŕŗř", 'r'), ("śŝşšș", 's'), ("ţťŧț", 't'), ("ùúûüũūŭůűų", 'u'), ("ẁẃŵẅ", 'w'), ("ỳýŷÿ", 'y'),
        ("źżž", 'z'));

    /// <summary>The text with plain letters in place of accented ones and without combining marks.</summary>
    public static string Remove(string text) =>
        System.Text.Ascii.IsValid(text)
            ? text
            : string.Concat(text.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                .Select(letter => Plain.GetValueOrDefault(letter, letter)));

    private static Dictionary<char, char> Table(params (string Accented, char Letter)[] rows)
    {
        var table = new Dictionary<char, char>();
        foreach (var (accented, letter) in rows)
        {
            foreach (var each in accented)
            {
                table[each] = letter;
                table[char.ToUpperInvariant(each)] = char.ToUpperInvariant(letter);
            }
        }

        return table;
    }
}
