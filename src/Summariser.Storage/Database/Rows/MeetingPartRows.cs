using Summariser.Core.Agendas;
using Summariser.Core.Records;

namespace Summariser.Storage.Database.Rows;

/// <summary>A number that is raised and never used twice.</summary>
internal sealed class CounterRow
{
    public string Name { get; set; } = "";

    public long Value { get; set; }
}

/// <summary>A council.</summary>
internal sealed class CouncilRow
{
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public int MaxConcurrent { get; set; }

    /// <summary>Email addresses with semicolons between them.</summary>
    public string MailTo { get; set; } = "";

    public CouncilRecord ToRecord() => new(Key, Name, MaxConcurrent) { MailTo = MailTo };
}

/// <summary>A body of a council.</summary>
internal sealed class BodyRow
{
    public string CouncilKey { get; set; } = "";

    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public string? FollowedAddress { get; set; }

    public BodyRecord ToRecord() => new(CouncilKey, Key, Name, FollowedAddress);
}

/// <summary>A meeting's agenda.</summary>
internal sealed class AgendaRow
{
    public Guid MeetingId { get; set; }

    public byte[] Agenda { get; set; } = [];
}

/// <summary>Where each item of a meeting was taken, and which words were said. Nothing closed is in it.</summary>
internal sealed class AlignmentRow
{
    public Guid MeetingId { get; set; }

    /// <summary>The sealed meeting without its utterances.</summary>
    public byte[] Alignment { get; set; } = [];

    public string? TranscriptDigest { get; set; }
}

/// <summary>The utterances of open sessions, kept once however many revisions hold them.</summary>
internal sealed class TranscriptRow
{
    public string Digest { get; set; } = "";

    public byte[] Utterances { get; set; } = [];
}

/// <summary>A summary as it stood, without its transcript.</summary>
internal sealed class RevisionRow
{
    public Guid MeetingId { get; set; }

    public int Number { get; set; }

    public int? BasedOn { get; set; }

    public RevisionKind Kind { get; set; }

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Note { get; set; } = "";

    public string Digest { get; set; } = "";

    public int Unsupported { get; set; }

    public string TranscriptDigest { get; set; } = "";

    public byte[] Summary { get; set; } = [];

    public Revision ToRecord() => new(MeetingId, Number, BasedOn, Kind, By, At, Note, Digest, Unsupported);
}

/// <summary>A clerk's comment.</summary>
internal sealed class CommentRow
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    public int? Item { get; set; }

    public int? Sentence { get; set; }

    public string Quote { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Text { get; set; } = "";

    public string? ResolvedBy { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public Comment ToRecord() => new(Id, MeetingId, new CommentPlace(Item, Sentence, Quote), By, At, Text, ResolvedBy, ResolvedAt);
}

/// <summary>A meeting's page on the site of a council that one follows.</summary>
internal sealed class FollowedPageRow
{
    public string Address { get; set; } = "";

    public string CouncilKey { get; set; } = "";

    public string BodyKey { get; set; } = "";

    /// <summary>Days from the year 1 to the day of the meeting; 0 when the day is not known.</summary>
    public int HeldDay { get; set; }

    public bool HasMinutes { get; set; }

    public byte[] Agenda { get; set; } = [];

    public DateTimeOffset SeenAt { get; set; }

    public FollowedPage ToRecord() => new(
        Address, CouncilKey, BodyKey, HeldDay == 0 ? null : DateOnly.FromDayNumber(HeldDay), HasMinutes, PackedJson.Unpack<Agenda>(Agenda), SeenAt);
}
