using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Metadata;

/// <summary>Titles of meetings for places outside their page.</summary>
public static class PageTitles
{
    /// <summary>"Planning Committee, Wednesday, 9 May 2018".</summary>
    public static string Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var name = Name(meeting);
        var day = Phrases.When(meeting.Date, time: null);
        return day.Length == 0 || name.Contains(day, StringComparison.OrdinalIgnoreCase) ? name : $"{name}, {day}";
    }

    /// <summary>The meeting's title, else the body that met.</summary>
    public static string Name(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new[] { meeting.Title, meeting.Body }.Select(PlainText.Clean).FirstOrDefault(text => text.Length > 0) ?? "Council meeting";
    }
}
