using System.ComponentModel.DataAnnotations;

namespace Summariser.Core.Reports;

/// <summary>How many and how long reports of mistakes may be.</summary>
public sealed record ReportLimits
{
    /// <summary>Reports on one meeting taken within 24 hours; 0 takes none.</summary>
    [Range(0, 100_000)]
    public int ADay { get; init; } = 100;

    /// <summary>The longest report, in characters.</summary>
    [Range(50, 20_000)]
    public int Characters { get; init; } = 2000;
}
