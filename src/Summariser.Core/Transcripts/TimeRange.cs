namespace Summariser.Core.Transcripts;

/// <summary>A part of a recording, in seconds from its start.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; never before <paramref name="Start"/>.</param>
public readonly record struct TimeRange(double Start, double End)
{
    /// <summary>Length in seconds.</summary>
    public double Seconds => End - Start;

    /// <summary>Whether the two share any time.</summary>
    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;
}
