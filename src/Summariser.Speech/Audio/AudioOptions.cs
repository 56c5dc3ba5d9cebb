using System.ComponentModel.DataAnnotations;

namespace Summariser.Speech.Audio;

/// <summary>Where ffmpeg's programs are.</summary>
public sealed record AudioOptions
{
    /// <summary>ffmpeg: a path, or a name on the PATH.</summary>
    [Required]
    public string Ffmpeg { get; init; } = "ffmpeg";

    /// <summary>ffprobe: a path, or a name on the PATH.</summary>
    [Required]
    public string Ffprobe { get; init; } = "ffprobe";
}
