using System.ComponentModel.DataAnnotations;

namespace Summariser.Speech.Recognition;

/// <summary>How spans of speech are joined into the windows a recogniser hears.</summary>
public sealed record WindowOptions
{
    /// <summary>The longest window in seconds. Longer ones lose less at their edges but begin to loop.</summary>
    [Range(2.0, 29.0)]
    public double MaxSeconds { get; init; } = 20;

    /// <summary>Sound kept before each span of speech, in seconds: distant speech is noticed late.</summary>
    [Range(0.0, 1.0)]
    public double BeforeSeconds { get; init; } = 0.3;

    /// <summary>Sound kept after each span of speech, in seconds.</summary>
    [Range(0.0, 1.0)]
    public double AfterSeconds { get; init; } = 0.2;

    /// <summary>A silence longer than this many seconds ends a window.</summary>
    [Range(0.1, 30.0)]
    public double MaxGapSeconds { get; init; } = 3;
}
