using System.Globalization;
using System.Text;
using Summariser.Core.Language;

namespace Summariser.Core.Records;

/// <summary>Names as parts of addresses that never need escaping.</summary>
public static class AddressKey
{
    private const int Longest = 80;

    /// <summary>A name in lower-case letters, digits and single hyphens ("Children &amp; Families" is "children-families").</summary>
    /// <param name="name">Any text.</param>
    /// <param name="otherwise">What to use when nothing of the name is left.</param>
    public static string Of(string name, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = new StringBuilder();
        foreach (var letter in Accents.Remove(name).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key.Append(letter);
            }
            else if (letter != '\'' && letter != '’' && key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }

            if (key.Length == Longest)
            {
                break;
            }
        }

        var trimmed = key.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : otherwise;
    }

    /// <summary>A day as "2026-06-10", or "undated".</summary>
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
}
