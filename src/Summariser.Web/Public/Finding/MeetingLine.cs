using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Web.Public.Languages;
using Summariser.Web.Public.Meetings;

namespace Summariser.Web.Public.Finding;

/// <summary>A meeting in a list.</summary>
/// <param name="Text">The language's texts.</param>
/// <param name="Record">The meeting.</param>
/// <param name="Fact">More about it; empty for nothing.</param>
internal sealed record MeetingLine(Texts Text, MeetingRecord Record, string Fact = "")
{
    /// <summary>Its address.</summary>
    public string Address => Text.Language.Prefix + PublicMeeting.PathOf(Record);

    /// <summary>Its title.</summary>
    public string Title => MeetingPage.TitleOf(Record, PlainText.Clean(Record.Meeting.Body));

    /// <summary>When it was held; empty when that is not known.</summary>
    public string Day => Text.When(Record.Meeting.Date, time: null);
}
