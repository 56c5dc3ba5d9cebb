using Summariser.Core.Records;

namespace Summariser.Storage.Database.Rows;

/// <summary>A submission that is not handed in yet.</summary>
internal sealed class SubmissionDraftRow
{
    public Guid Id { get; set; }

    public string Owner { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public byte[] Draft { get; set; } = [];

    public SubmissionDraft ToRecord() => PackedJson.Unpack<SubmissionDraft>(Draft) with { ChangedAt = ChangedAt };
}

/// <summary>An email that waits, was sent or was given up.</summary>
internal sealed class MailMessageRow
{
    public long Number { get; set; }

    public Guid MeetingId { get; set; }

    public MeetingState State { get; set; }

    public string Recipient { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When to send it next; null once it was sent or given up.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public string Reason { get; set; } = "";
}
