using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Records;

/// <summary>A meeting as the service keeps it, from the moment it is handed in.</summary>
public sealed record MeetingRecord
{
    /// <summary>Its identity for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>Raised by every change, so that two people who change it at once are told apart.</summary>
    public int Version { get; init; }

    /// <summary>Key of the council it belongs to.</summary>
    public required string CouncilKey { get; init; }

    /// <summary>Key of the body that met, within the council.</summary>
    public required string BodyKey { get; init; }

    /// <summary>The last part of its public address within council and body: the date, with a number when there was more than one that day.</summary>
    public required string AddressKey { get; init; }

    /// <summary>Who met, where and when.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>How far it has come.</summary>
    public MeetingState State { get; init; }

    /// <summary>The recording, or null when it was removed when its time was over.</summary>
    public StoredFile? Recording { get; init; }

    /// <summary>How the work is to be done.</summary>
    public WorkOptions Options { get; init; } = new();

    /// <summary>Meetings of higher priority are begun first; 0 is ordinary.</summary>
    public int Priority { get; init; }

    /// <summary>True while a person holds the work back.</summary>
    public bool Paused { get; init; }

    /// <summary>
    /// Who works on it now, a name of one run on one machine; empty when nobody does. A run that finds another's name here has lost the
    /// meeting (its machine was taken for dead) and stops without saving.
    /// </summary>
    public string Worker { get; init; } = "";

    /// <summary>The stage to be done again with all after it, though it was finished; empty for what is unfinished only.</summary>
    public string Redo { get; init; } = "";

    /// <summary>The stage under way, or null.</summary>
    public StageProgress? Progress { get; init; }

    /// <summary>Why the work failed, or null.</summary>
    public FailureNote? Failure { get; init; }

    /// <summary>How often the work was begun and failed for a passing reason since it was last handed in.</summary>
    public int Attempts { get; init; }

    /// <summary>Number of the newest revision, or null before there is a draft.</summary>
    public int? CurrentRevision { get; init; }

    /// <summary>Number of the revision the public reads, or null.</summary>
    public int? PublishedRevision { get; init; }

    /// <summary>Who handed it in.</summary>
    public string SubmittedBy { get; init; } = "";

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was first published, or null.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Parts of the recording that a clerk has closed, in seconds: they stay closed whenever it is worked on again.</summary>
    public IReadOnlyList<TimeRange> ClosedByClerk { get; init; } = [];

    /// <summary>Why the public can no longer read it, or null while it is not withdrawn.</summary>
    public WithdrawalNotice? Withdrawal { get; init; }
}

/// <summary>What stands in the place of a meeting that was withdrawn.</summary>
/// <param name="Reason">Why, in words for the public.</param>
/// <param name="At">When.</param>
public sealed record WithdrawalNotice(string Reason, DateTimeOffset At);

/// <summary>How a meeting is to be worked on; empty values mean the settings' own.</summary>
/// <param name="Engine">The speech recogniser.</param>
/// <param name="Drafter">The drafter.</param>
/// <param name="Style">The style of the summary.</param>
/// <param name="Track">Which audio track to hear, from 0.</param>
public sealed record WorkOptions(string Engine = "", string Drafter = "", string Style = "", int Track = 0);

/// <summary>How far a stage has come.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="DoneSeconds">Seconds of the recording done.</param>
/// <param name="TotalSeconds">Seconds of the recording in all, or 0 when the stage does not count in seconds.</param>
public sealed record StageProgress(string Stage, double DoneSeconds, double TotalSeconds);

/// <summary>Why work failed, for the person who can mend it.</summary>
/// <param name="Stage">The stage it failed in.</param>
/// <param name="Reason">What is wrong, where, and what to do, in one line.</param>
/// <param name="At">When.</param>
public sealed record FailureNote(string Stage, string Reason, DateTimeOffset At);

/// <summary>A file the service keeps, known by its content.</summary>
/// <param name="Digest">SHA-256 of its bytes, as 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Name">The name it was handed in under, without a folder.</param>
public sealed record StoredFile(string Digest, long Bytes, string Name);
