using Summariser.Core.Alignment;

namespace Summariser.Drafting.Extractive;

/// <summary>Tells whether a meeting came without an agenda.</summary>
internal static class Standing
{
    /// <summary>Whether the only item stands for the whole meeting: it has no number and bears the meeting's title, or none.</summary>
    public static bool IsWholeMeeting(OpenMeeting meeting) =>
        meeting.Items is [{ Item: { Number: "" } only }] &&
            (only.Title.Length == 0 || only.Title == meeting.Meeting.Title || only.Title is "Meeting" or "The meeting" or "Whole meeting");
}
