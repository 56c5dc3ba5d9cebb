using System.Globalization;

namespace Summariser.Web.Shared;

/// <summary>Values as staff read them.</summary>
internal static class Shown
{
    /// <summary>A time as "10 June 2026, 18:05".</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
