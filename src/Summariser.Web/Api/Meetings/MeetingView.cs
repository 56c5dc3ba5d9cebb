using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Web.Access;

namespace Summariser.Web.Api.Meetings;

/// <summary>A meeting as the API tells it.</summary>
/// <param name="Id">Its identity for ever.</param>
/// <param name="Council">Key of its council.</param>
/// <param name="Body">Key of the body that met.</param>
/// <param name="Address">The last part of its public address.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Meeting">Who met, where and when.</param>
/// <param name="PublishedAt">When it was first published.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Work">How the work goes; for keys that may read only.</param>
internal sealed record MeetingView(
    Guid Id, string Council, string Body, string Address, MeetingState State, Meeting Meeting, DateTimeOffset? PublishedAt, DateTimeOffset ChangedAt,
    WorkView? Work)
{
    public static MeetingView Of(MeetingRecord record, Caller caller) => new(
        record.Id, record.CouncilKey, record.BodyKey, record.AddressKey, record.State, record.Meeting, record.PublishedAt, record.ChangedAt,
        caller.MayRead ? WorkView.Of(record) : null);
}

/// <summary>How the work on a meeting goes.</summary>
/// <param name="SubmittedBy">Who handed it in.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="Recording">The recording, while it is kept.</param>
/// <param name="Options">How the work is to be done.</param>
/// <param name="Revision">Number of the newest revision.</param>
/// <param name="PublishedRevision">Number of the revision the public reads.</param>
internal sealed record WorkView(
    string SubmittedBy, DateTimeOffset SubmittedAt, StoredFile? Recording, WorkOptions Options, int? Revision, int? PublishedRevision)
{
    public static WorkView Of(MeetingRecord record) =>
        new(record.SubmittedBy, record.SubmittedAt, record.Recording, record.Options, record.CurrentRevision, record.PublishedRevision);
}

/// <summary>How far a meeting has come.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="State">Its state.</param>
/// <param name="Paused">Whether the work is held back.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Progress">The stage under way.</param>
/// <param name="Failure">Why the work failed.</param>
/// <param name="Attempts">How often it was tried since it was last handed in.</param>
internal sealed record StatusView(
    Guid Id, MeetingState State, bool Paused, int Priority, StageProgress? Progress, FailureNote? Failure, int Attempts)
{
    public static StatusView Of(MeetingRecord record) =>
        new(record.Id, record.State, record.Paused, record.Priority, record.Progress, record.Failure, record.Attempts);
}
