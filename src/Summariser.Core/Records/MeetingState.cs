namespace Summariser.Core.Records;

/// <summary>How far a meeting has come on its way to the public.</summary>
public enum MeetingState
{
    /// <summary>Handed in; no worker has begun it.</summary>
    Submitted,

    /// <summary>A worker is transcribing, aligning or drafting it.</summary>
    Processing,

    /// <summary>The draft is ready and no clerk has opened it.</summary>
    Draft,

    /// <summary>A clerk is correcting it.</summary>
    InReview,

    /// <summary>The public can read it.</summary>
    Published,

    /// <summary>The public can read it, with a dated note of what was changed since it was first published.</summary>
    Corrected,

    /// <summary>It was public; a notice stands in its place.</summary>
    Withdrawn,

    /// <summary>The work failed; <see cref="MeetingRecord.Failure"/> says why and what to do.</summary>
    Failed,

    /// <summary>A person stopped the work before there was a draft.</summary>
    Cancelled,
}

/// <summary>Which state may follow which.</summary>
public static class MeetingStates
{
    private static readonly Dictionary<MeetingState, MeetingState[]> Next = new()
    {
        [MeetingState.Submitted] = [MeetingState.Processing, MeetingState.Failed, MeetingState.Cancelled],
        [MeetingState.Processing] = [MeetingState.Submitted, MeetingState.Draft, MeetingState.Failed, MeetingState.Cancelled],
        [MeetingState.Draft] = [MeetingState.InReview, MeetingState.Published, MeetingState.Submitted],
        [MeetingState.InReview] = [MeetingState.Draft, MeetingState.Published, MeetingState.Submitted],
        [MeetingState.Published] = [MeetingState.Corrected, MeetingState.Withdrawn],
        [MeetingState.Corrected] = [MeetingState.Corrected, MeetingState.Withdrawn],
        [MeetingState.Withdrawn] = [MeetingState.InReview, MeetingState.Corrected],
        [MeetingState.Failed] = [MeetingState.Submitted, MeetingState.Cancelled],
        [MeetingState.Cancelled] = [MeetingState.Submitted],
    };

    /// <summary>Whether a meeting in one state may be put into another.</summary>
    public static bool MayBecome(this MeetingState from, MeetingState to) => Next[from].Contains(to);

    /// <summary>Whether the public may read a meeting in this state.</summary>
    public static bool IsPublic(this MeetingState state) => state is MeetingState.Published or MeetingState.Corrected;

    /// <summary>Whether a worker still has something to do.</summary>
    public static bool IsUnfinished(this MeetingState state) => state is MeetingState.Submitted or MeetingState.Processing;
}
