using System.Globalization;

namespace Summariser.Web.Public.Keeping;

/// <summary>Reads which encodings a caller takes (RFC 9110, 12.5.3), without making anything.</summary>
internal static class AcceptedEncodings
{
    /// <summary>Whether an encoding is named and not refused.</summary>
    public static bool Takes(ReadOnlySpan<char> accepted, ReadOnlySpan<char> encoding)
    {
        foreach (var range in accepted.Split(','))
        {
            var part = accepted[range];
            var end = part.IndexOf(';');
            var name = (end < 0 ? part : part[..end]).Trim();
            if (name.Equals(encoding, StringComparison.OrdinalIgnoreCase)) return end < 0 || !IsNothing(part[(end + 1)..]);
        }

        return false;
    }

    private static bool IsNothing(ReadOnlySpan<char> weight)
    {
        var at = weight.IndexOf('=');
        return at >= 0 && double.TryParse(weight[(at + 1)..].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value <= 0;
    }
}
