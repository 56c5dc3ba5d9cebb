namespace Summariser.Core.Reports;

/// <summary>What became of a report that a reader sent.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Token">By which its sender can follow it; it cannot be had again.</param>
    public sealed record Received(string Token) : ReportOutcome;

    /// <summary>There is no such public meeting.</summary>
    public sealed record NotPublic : ReportOutcome;

    /// <summary>It says nothing.</summary>
    public sealed record Empty : ReportOutcome;

    /// <summary>It is too long.</summary>
    /// <param name="Most">The most characters there may be.</param>
    public sealed record TooLong(int Most) : ReportOutcome;

    /// <summary>The meeting has had as many reports as may come within a day.</summary>
    public sealed record TooMany : ReportOutcome;
}
