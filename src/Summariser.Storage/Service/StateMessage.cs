using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Records;

namespace Summariser.Storage.Service;

/// <summary>What a webhook is told when a meeting's state changes.</summary>
/// <param name="Event">The kind of message, always "meeting-state".</param>
/// <param name="Meeting">The meeting's identity.</param>
/// <param name="Council">Key of its council.</param>
/// <param name="Body">Key of its body.</param>
/// <param name="Address">The last part of its public address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">The day it was held, or null.</param>
/// <param name="State">The new state in kebab case.</param>
/// <param name="At">When it changed.</param>
internal sealed record StateMessage(
    string Event, Guid Meeting, string Council, string Body, string Address, string Title, DateOnly? Date, string State, DateTimeOffset At)
{
    /// <summary>The message as JSON.</summary>
    public static string Of(MeetingRecord meeting, DateTimeOffset at) => JsonSerializer.Serialize(
        new StateMessage(
            "meeting-state", meeting.Id, meeting.CouncilKey, meeting.BodyKey, meeting.AddressKey, meeting.Meeting.Title, meeting.Meeting.Date,
            NewsDesk.NameOf(meeting.State), at),
        ContractJson.Compact);
}
