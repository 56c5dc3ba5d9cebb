using System.Globalization;
using Summariser.Core.Language;
using Summariser.Core.Pictures;

namespace Summariser.Speech.Pictures;

/// <summary>
/// The words of a picture as a subtitle of the Advanced SubStation Alpha format, which ffmpeg sets with real fonts, broken into lines between
/// words. The words can hold no command of the format.
/// </summary>
internal static class PictureScript
{
    /// <summary>Width in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Height in pixels.</summary>
    public const int Height = 630;

    private const int LongestTitle = 150;
    private const int LongestLine = 70;

    /// <summary>The script.</summary>
    public static string Of(PictureText text, PictureColours colours)
    {
        var title = Line(text.Title, LongestTitle);
        var size = title.Length switch { <= 40 => 92, <= 80 => 76, _ => 58 };
        var ink = colours.IsLight ? "&H000C0C0B" : "&H00FFFFFF";
        return string.Create(CultureInfo.InvariantCulture, $"""
            [Script Info]
            ScriptType: v4.00+
            PlayResX: {Width}
            PlayResY: {Height}
            WrapStyle: 0

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
            Style: Council,Arial,46,{ink},-1,1,0,0,7,70,70,56,1
            Style: Title,Arial,{size},{ink},-1,1,0,0,4,70,70,0,1
            Style: Day,Arial,44,{ink},0,1,0,0,1,70,70,60,1

            [Events]
            Format: Layer, Start, End, Style, MarginL, MarginR, MarginV, Text
            Dialogue: 0,0:00:00.00,0:00:10.00,Council,0,0,0,{Line(text.Council, LongestLine)}
            Dialogue: 0,0:00:00.00,0:00:10.00,Title,0,0,0,{title}
            Dialogue: 0,0:00:00.00,0:00:10.00,Day,0,0,0,{Line(text.Day, LongestLine)}

            """).ReplaceLineEndings("\n");
    }

    // Braces and backslashes begin commands of the format.
    private static string Line(string text, int most)
    {
        var clean = PlainText.Clean(text).Replace('{', '(').Replace('}', ')').Replace('\\', '/');
        if (clean.Length <= most)
        {
            return clean;
        }

        var cut = clean.LastIndexOf(' ', most - 1) is var space and > 0 ? space : most - 1;
        return clean[..(char.IsHighSurrogate(clean[cut - 1]) ? cut - 1 : cut)] + "…";
    }
}
