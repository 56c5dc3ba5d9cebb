namespace Summariser.Core.Summaries;

/// <summary>What people have looked at and vouched for in a draft.</summary>
public sealed record ReviewMarks
{
    /// <summary>Closed parts of the recording that a person has confirmed to be closed.</summary>
    public IReadOnlyList<ClosedConfirmation> Closed { get; init; } = [];

    /// <summary>Keys of work list entries that a person has looked at and found right; they hold no words of the meeting.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Who let the public read it, or null while nobody has; any change takes it back.</summary>
    public Approval? Approval { get; init; }
}

/// <summary>A person's word that a part of the recording was closed to the press and public.</summary>
/// <param name="Start">Seconds from the start of the recording.</param>
/// <param name="End">Seconds from the start of the recording.</param>
/// <param name="By">Who gives it.</param>
/// <param name="At">When they gave it.</param>
public sealed record ClosedConfirmation(double Start, double End, string By, DateTimeOffset At);

/// <summary>A person's word that a summary may be read by the public.</summary>
/// <param name="By">Who gives it; empty where it is not to be shown.</param>
/// <param name="At">When they gave it.</param>
public sealed record Approval(string By, DateTimeOffset At);

/// <summary>A dated note of what was changed in a summary that the public could read already.</summary>
/// <param name="At">When the corrected summary was published.</param>
/// <param name="Note">What was changed, in words for the public.</param>
public sealed record Correction(DateTimeOffset At, string Note);
