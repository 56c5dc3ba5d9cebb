namespace Summariser.Core.Work;

/// <summary>Thrown inside a change to leave a meeting as it is because it is no longer this run's.</summary>
internal sealed class NotOursException(WorkOutcome outcome) : SummariserException("Another run works on this meeting.")
{
    /// <summary>How the run ends.</summary>
    public WorkOutcome Outcome { get; } = outcome;
}
