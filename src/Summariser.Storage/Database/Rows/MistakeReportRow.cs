using Summariser.Core.Records;

namespace Summariser.Storage.Database.Rows;

/// <summary>A reader's report of a mistake; of the token that follows it only the hash is kept.</summary>
internal sealed class MistakeReportRow
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    public int Revision { get; set; }

    public int? Item { get; set; }

    public MistakePart? Part { get; set; }

    public int? Position { get; set; }

    public string Quote { get; set; } = "";

    public string Text { get; set; } = "";

    public byte[] TokenHash { get; set; } = [];

    public DateTimeOffset At { get; set; }

    public MistakeVerdict Verdict { get; set; }

    public string Answer { get; set; } = "";

    public string? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public MistakeReport ToRecord() => new(
        Id, new NewMistakeReport(MeetingId, Revision, new MistakePlace(Item, Part, Position), Quote, Text), At, Verdict, Answer, AnsweredBy, AnsweredAt);
}
