using System.Text.Json.Serialization;

namespace Summariser.Core.Transcripts;

/// <summary>What was said in a recording, in order.</summary>
public sealed record Transcript
{
    /// <summary>Two-letter language code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The engine that recognised the words.</summary>
    public string Engine { get; init; } = "";

    /// <summary>Length of the whole recording in seconds.</summary>
    public double DurationSeconds { get; init; }

    /// <summary>The utterances in order of time; ids rise by one from the first.</summary>
    public IReadOnlyList<Utterance> Utterances { get; init; } = [];

    /// <summary>What a clerk should know of the recognition, in words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A stretch of speech of readable length, at most a sentence or two.</summary>
public sealed record Utterance
{
    /// <summary>Its number in the transcript, from 1.</summary>
    public int Id { get; init; }

    /// <summary>Seconds from the start of the recording to its first word.</summary>
    public double Start { get; init; }

    /// <summary>Seconds from the start of the recording to the end of its last word.</summary>
    public double End { get; init; }

    /// <summary>How sure a name must be to be given without "possibly".</summary>
    public const double SureSpeakerConfidence = 0.8;

    /// <summary>Who speaks, where known.</summary>
    public string? Speaker { get; init; }

    /// <summary>How sure <see cref="Speaker"/> is, 0 to 1; null where nobody is named, or the name came with the words.</summary>
    public double? SpeakerConfidence { get; init; }

    /// <summary>Who speaks, where that is sure.</summary>
    [JsonIgnore]
    public string? SureSpeaker => SpeakerConfidence is null or >= SureSpeakerConfidence ? Speaker : null;

    /// <summary>The words.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was changed from the engine's words, and from what.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];
}

/// <summary>A correction of mis-heard words.</summary>
/// <param name="From">The engine's words.</param>
/// <param name="To">The words that stand in their place.</param>
public sealed record Repair(string From, string To);
