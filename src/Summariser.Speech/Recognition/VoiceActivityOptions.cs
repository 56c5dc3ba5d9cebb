using System.ComponentModel.DataAnnotations;

namespace Summariser.Speech.Recognition;

/// <summary>When sound counts as speech.</summary>
public sealed record VoiceActivityOptions
{
    /// <summary>Probability of speech from which it counts, 0 to 1.</summary>
    [Range(0.05, 0.95)]
    public double Threshold { get; init; } = 0.2;

    /// <summary>A silence of this many seconds ends a span of speech.</summary>
    [Range(0.05, 5.0)]
    public double MinSilenceSeconds { get; init; } = 0.25;

    /// <summary>Speech shorter than this many seconds does not count.</summary>
    [Range(0.05, 5.0)]
    public double MinSpeechSeconds { get; init; } = 0.25;

    /// <summary>Speech longer than this many seconds is cut at its faintest pause.</summary>
    [Range(5.0, 30.0)]
    public double MaxSpeechSeconds { get; init; } = 20;
}
