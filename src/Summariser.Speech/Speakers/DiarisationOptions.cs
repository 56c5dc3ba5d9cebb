using System.ComponentModel.DataAnnotations;

namespace Summariser.Speech.Speakers;

/// <summary>Models that tell voices apart. Without both of them speakers are known by the words alone.</summary>
public sealed record DiarisationOptions
{
    /// <summary>A pyannote segmentation model as sherpa-onnx publishes it (.onnx), or empty.</summary>
    public string Segmentation { get; init; } = "";

    /// <summary>A speaker embedding model as sherpa-onnx publishes it (.onnx), or empty.</summary>
    public string Embedding { get; init; } = "";

    /// <summary>How unlike two stretches must sound to be two voices, 0 to 2; a smaller value finds more voices.</summary>
    [Range(0.05, 2.0)]
    public double Threshold { get; init; } = 0.5;

    /// <summary>Whether voices are told apart.</summary>
    public bool IsOn() => Segmentation.Length > 0 || Embedding.Length > 0;
}
