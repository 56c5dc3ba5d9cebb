namespace Summariser.Core.Meetings;

/// <summary>What is known of a meeting apart from its business: who met, where and when.</summary>
public sealed record Meeting
{
    /// <summary>The council's name, or empty when unknown.</summary>
    public string Council { get; init; } = "";

    /// <summary>The committee, panel or board that met, or empty when unknown.</summary>
    public string Body { get; init; } = "";

    /// <summary>The meeting's title as published, usually the body's name and the date.</summary>
    public string Title { get; init; } = "";

    /// <summary>The day of the meeting.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The time it was called for, local to the council.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Where it was held.</summary>
    public string? Venue { get; init; }

    /// <summary>The officer to ask about the meeting.</summary>
    public string? Contact { get; init; }

    /// <summary>The council's own page of the meeting.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The council's video of the meeting.</summary>
    public string? WebcastUrl { get; init; }

    /// <summary>True when the page says that the meeting was cancelled.</summary>
    public bool Cancelled { get; init; }

    /// <summary>The roster: members and officers, with what is known of their attendance.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];
}

/// <summary>A person on a meeting's roster.</summary>
/// <param name="Name">The name as published, with its title ("Councillor …").</param>
/// <param name="Role">Chair, vice-chair, officer, co-opted member …, or null when not said.</param>
/// <param name="Status">What the page says of their attendance.</param>
public sealed record Attendee(string Name, string? Role = null, AttendanceStatus Status = AttendanceStatus.Expected);

/// <summary>What a roster says of a person's attendance.</summary>
public enum AttendanceStatus
{
    /// <summary>On the roster; the meeting has not recorded whether they came.</summary>
    Expected,

    /// <summary>Recorded as present.</summary>
    Present,

    /// <summary>Apologies for absence were received.</summary>
    Apologies,

    /// <summary>Absent without apologies recorded.</summary>
    Absent,
}
