using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;

namespace Summariser.Storage.Database.Rows;

/// <summary>A meeting.</summary>
internal sealed class MeetingRow
{
    public Guid Id { get; set; }

    /// <summary>The order in which meetings were handed in; part of the numbers of its passages.</summary>
    public long Number { get; set; }

    public int Version { get; set; }

    public string CouncilKey { get; set; } = "";

    public string BodyKey { get; set; } = "";

    public string AddressKey { get; set; } = "";

    /// <summary>Days from the year 1 to the day it was held, so that both databases sort it alike; 0 when the day is not known.</summary>
    public int HeldDay { get; set; }

    public string Meeting { get; set; } = "";

    public MeetingState State { get; set; }

    public string? RecordingDigest { get; set; }

    public long RecordingBytes { get; set; }

    public string RecordingName { get; set; } = "";

    /// <summary>Digest of the recording it was handed in with, kept after the recording is gone.</summary>
    public string SubmittedDigest { get; set; } = "";

    public string Options { get; set; } = "";

    public int Priority { get; set; }

    public bool Paused { get; set; }

    public string Worker { get; set; } = "";

    public string Redo { get; set; } = "";

    public string? ProgressStage { get; set; }

    public double ProgressDone { get; set; }

    public double ProgressTotal { get; set; }

    public string? Failure { get; set; }

    public int Attempts { get; set; }

    public int? CurrentRevision { get; set; }

    public int? PublishedRevision { get; set; }

    public string SubmittedBy { get; set; } = "";

    public DateTimeOffset SubmittedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public string ClosedByClerk { get; set; } = "[]";

    public string? Withdrawal { get; set; }

    /// <summary>The revision the public reads now, or null.</summary>
    public int? ShownRevision => State.IsPublic() ? PublishedRevision : null;

    public static int DayOf(DateOnly? held) => held?.DayNumber ?? 0;

    public MeetingRecord ToRecord() => new()
    {
        Id = Id,
        Version = Version,
        CouncilKey = CouncilKey,
        BodyKey = BodyKey,
        AddressKey = AddressKey,
        Meeting = JsonSerializer.Deserialize<Meeting>(Meeting, ContractJson.Compact)!,
        State = State,
        Recording = RecordingDigest is null ? null : new StoredFile(RecordingDigest, RecordingBytes, RecordingName),
        Options = JsonSerializer.Deserialize<WorkOptions>(Options, ContractJson.Compact)!,
        Priority = Priority,
        Paused = Paused,
        Worker = Worker,
        Redo = Redo,
        Progress = ProgressStage is null ? null : new StageProgress(ProgressStage, ProgressDone, ProgressTotal),
        Failure = Failure is null ? null : JsonSerializer.Deserialize<FailureNote>(Failure, ContractJson.Compact),
        Attempts = Attempts,
        CurrentRevision = CurrentRevision,
        PublishedRevision = PublishedRevision,
        SubmittedBy = SubmittedBy,
        SubmittedAt = SubmittedAt,
        ChangedAt = ChangedAt,
        PublishedAt = PublishedAt,
        ClosedByClerk = JsonSerializer.Deserialize<TimeRange[]>(ClosedByClerk, ContractJson.Compact)!,
        Withdrawal = Withdrawal is null ? null : JsonSerializer.Deserialize<WithdrawalNotice>(Withdrawal, ContractJson.Compact),
    };

    /// <summary>Takes over what a record says, its identity and version apart.</summary>
    public void Take(MeetingRecord record)
    {
        CouncilKey = record.CouncilKey;
        BodyKey = record.BodyKey;
        AddressKey = record.AddressKey;
        HeldDay = DayOf(record.Meeting.Date);
        Meeting = JsonSerializer.Serialize(record.Meeting, ContractJson.Compact);
        State = record.State;
        RecordingDigest = record.Recording?.Digest;
        RecordingBytes = record.Recording?.Bytes ?? 0;
        RecordingName = record.Recording?.Name ?? "";
        Options = JsonSerializer.Serialize(record.Options, ContractJson.Compact);
        Priority = record.Priority;
        Paused = record.Paused;
        Worker = record.Worker;
        Redo = record.Redo;
        ProgressStage = record.Progress?.Stage;
        ProgressDone = record.Progress?.DoneSeconds ?? 0;
        ProgressTotal = record.Progress?.TotalSeconds ?? 0;
        Failure = record.Failure is null ? null : JsonSerializer.Serialize(record.Failure, ContractJson.Compact);
        Attempts = record.Attempts;
        CurrentRevision = record.CurrentRevision;
        PublishedRevision = record.PublishedRevision;
        SubmittedBy = record.SubmittedBy;
        SubmittedAt = record.SubmittedAt;
        PublishedAt = record.PublishedAt;
        ClosedByClerk = JsonSerializer.Serialize(record.ClosedByClerk, ContractJson.Compact);
        Withdrawal = record.Withdrawal is null ? null : JsonSerializer.Serialize(record.Withdrawal, ContractJson.Compact);
    }
}
