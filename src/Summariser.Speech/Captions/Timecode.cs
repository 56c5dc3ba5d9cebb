using System.Globalization;

namespace Summariser.Speech.Captions;

/// <summary>Times of captions: "01:02:03.450" and "01:02:03,450", and the shorter or sloppier forms found in the wild.</summary>
internal static class Timecode
{
    private const string Arrow = "-->";
    private const double LongestRecordingSeconds = 1000 * 3600;

    /// <summary>Reads a timing line ("00:05.000 --> 00:09.500 align:start"); what follows the second time is ignored.</summary>
    public static bool TryReadLine(string line, out double start, out double end)
    {
        (start, end) = (0, 0);
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            return false;
        }

        var after = line.AsSpan(arrow + Arrow.Length).Trim();
        var stop = after.IndexOfAny(' ', '\t');
        return TryRead(line.AsSpan(0, arrow).Trim(), out start) && TryRead(stop < 0 ? after : after[..stop], out end);
    }

    /// <summary>Reads a time of up to three parts parted by colons, the last with a fraction after a point or a comma.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        var parts = 0;
        Span<char> part = stackalloc char[16];
        foreach (var range in text.Split(':'))
        {
            if (++parts > 3 || !TryCopy(text[range], part, out var length)
                || !double.TryParse(part[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                return false;
            }

            seconds = (seconds * 60) + value;
        }

        return parts >= 2 && seconds <= LongestRecordingSeconds;
    }

    /// <summary>Writes a time as hours of two or more digits, minutes, seconds and thousandths.</summary>
    public static string Write(double seconds, char point)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(Math.Max(0, seconds) * 1000));
        return string.Create(CultureInfo.InvariantCulture,
            $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}{point}{time.Milliseconds:000}");
    }

    /// <summary>Writes a time for people: "12:05", and "1:02:05" from the first hour on.</summary>
    public static string WriteShort(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Floor(Math.Max(0, seconds)));
        return time.TotalHours < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
    }

    private static bool TryCopy(ReadOnlySpan<char> text, Span<char> part, out int length)
    {
        length = text.Length;
        if (length == 0 || length > part.Length || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        text.Replace(part, ',', '.');
        return true;
    }
}
