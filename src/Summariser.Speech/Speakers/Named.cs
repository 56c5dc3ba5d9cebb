using Summariser.Core.Transcripts;

namespace Summariser.Speech.Speakers;

/// <summary>Who says an utterance.</summary>
/// <param name="Name">The name, or null.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
internal readonly record struct Named(string? Name, double Confidence)
{
    /// <summary>Whether it is sure enough to be said without "possibly".</summary>
    public bool IsSure => Name is not null && Confidence >= Utterance.SureSpeakerConfidence;
}
