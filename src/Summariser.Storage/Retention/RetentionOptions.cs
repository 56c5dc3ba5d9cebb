using System.ComponentModel.DataAnnotations;

namespace Summariser.Storage.Retention;

/// <summary>How long the service keeps what is not public. Days are counted from when a meeting was handed in; 0 keeps for ever.</summary>
public sealed record RetentionOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Retention";

    /// <summary>Days that recordings are kept. The recording of a public meeting with no video of the council's own is kept as long as the page is public.</summary>
    [Range(0, 36500)]
    public int RecordingDays { get; init; }

    /// <summary>Days that transcripts of meetings that are not public are kept.</summary>
    [Range(0, 36500)]
    public int TranscriptDays { get; init; }

    /// <summary>Days that drafts are kept after another took their place; the newest and the public one are always kept.</summary>
    [Range(0, 36500)]
    public int DraftDays { get; init; }
}
