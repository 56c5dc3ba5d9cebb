using System.ComponentModel.DataAnnotations;

namespace Summariser.Storage;

/// <summary>How long the service keeps what is not public; 0 keeps for ever.</summary>
public sealed record RetentionOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Retention";

    /// <summary>Days that recordings are kept, from when they were handed in. The recording of a public meeting with no video of the council's own is kept as long as the page is public.</summary>
    [Range(0, 36500)]
    public int RecordingDays { get; init; }

    /// <summary>Days that transcripts of meetings that are not public are kept after anything was last done with them.</summary>
    [Range(0, 36500)]
    public int TranscriptDays { get; init; }

    /// <summary>Days that drafts are kept once another has taken their place; the newest and the public one are always kept.</summary>
    [Range(0, 36500)]
    public int DraftDays { get; init; }

    /// <summary>Days that readers' reports of mistakes are kept once they are answered.</summary>
    [Range(0, 36500)]
    public int ReportDays { get; init; }
}
