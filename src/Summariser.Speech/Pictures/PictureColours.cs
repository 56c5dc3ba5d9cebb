using System.Globalization;
using System.Text.RegularExpressions;

namespace Summariser.Speech.Pictures;

/// <summary>The colours of a picture: a background, and black or white on it, whichever can be read better.</summary>
/// <param name="Background">Six hexadecimal digits, red first.</param>
/// <param name="IsLight">Whether the background is light, so that the words on it are dark.</param>
internal sealed partial record PictureColours(string Background, bool IsLight)
{
    private const string DarkBlue = "1d4f91";

    // Above this the contrast with black is the greater one (WCAG 2.2, relative luminance and contrast ratio).
    private const double Middle = 0.179;

    /// <summary>The colours for a background of "#rrggbb".</summary>
    public static PictureColours On(string colour)
    {
        var digits = Hexadecimal().IsMatch(colour) ? colour[1..].ToLowerInvariant() : DarkBlue;
        var (red, green, blue) = (Part(digits, 0), Part(digits, 2), Part(digits, 4));
        return new PictureColours(digits, (0.2126 * red) + (0.7152 * green) + (0.0722 * blue) > Middle);
    }

    private static double Part(string digits, int at)
    {
        var value = int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Hexadecimal();
}
