using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Records;

namespace Summariser.Cli.Client;

/// <summary>A meeting as the service tells of it.</summary>
internal sealed record RemoteMeeting(Guid Id, MeetingState State);

/// <summary>How far a meeting has come, as the service tells it.</summary>
internal sealed record RemoteStatus(Guid Id, MeetingState State, bool Paused, int Priority, StageProgress? Progress, FailureNote? Failure, int Attempts)
{
    /// <summary>Whether nothing more happens until a person does something.</summary>
    public bool IsSettled => !State.IsUnfinished();
}

/// <summary>An error as the service tells it.</summary>
internal sealed record RemoteProblem(string Title, string Detail);

/// <summary>Something that happened to a meeting.</summary>
/// <param name="Id">Its number, by which one goes on after it; empty for beats.</param>
/// <param name="Kind">"state", "started", "advanced", "reused", "finished", or "beat".</param>
/// <param name="Subject">The new state or the stage.</param>
/// <param name="DoneSeconds">Seconds of the recording done.</param>
/// <param name="TotalSeconds">Seconds of the recording in all.</param>
internal sealed record RemoteEvent(string Id, string Kind, string Subject, double DoneSeconds, double TotalSeconds)
{
    public static RemoteEvent Of(string id, string kind, string data)
    {
        var told = data.Length > 0 ? JsonSerializer.Deserialize<Data>(data, ContractJson.Compact) : null;
        return new RemoteEvent(id, kind, told?.Subject ?? "", told?.DoneSeconds ?? 0, told?.TotalSeconds ?? 0);
    }

    private sealed record Data(string? Subject, double? DoneSeconds, double? TotalSeconds);
}
