using System.Globalization;

namespace Summariser.Core.Transcripts;

/// <summary>Times as clerks read them.</summary>
public static class Clock
{
    /// <summary>Seconds as hours, minutes and seconds ("00:23:10").</summary>
    public static string Of(double seconds)
    {
        var whole = (long)Math.Clamp(double.IsFinite(seconds) ? seconds : 0, 0, 1e9);
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 3600:00}:{whole / 60 % 60:00}:{whole % 60:00}");
    }
}
