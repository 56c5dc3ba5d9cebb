namespace Summariser.Core.Work;

/// <summary>How a run of the work on a meeting ended.</summary>
public abstract record WorkOutcome
{
    private WorkOutcome()
    {
    }

    /// <summary>The draft is ready.</summary>
    public sealed record Drafted : WorkOutcome;

    /// <summary>There was nothing to do: the meeting is unknown, finished, failed, cancelled or held back.</summary>
    public sealed record NothingToDo : WorkOutcome;

    /// <summary>A person cancelled the work or held it back; what was finished is kept.</summary>
    public sealed record HeldBack : WorkOutcome;

    /// <summary>Another run has taken the meeting over; nothing was saved by this one since.</summary>
    public sealed record TakenOver : WorkOutcome;

    /// <summary>The work failed for a reason that may pass.</summary>
    /// <param name="After">When it is worth trying again.</param>
    public sealed record TryAgain(TimeSpan After) : WorkOutcome;

    /// <summary>The work failed; the meeting says why.</summary>
    public sealed record Failed : WorkOutcome;
}
