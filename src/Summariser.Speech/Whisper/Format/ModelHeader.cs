namespace Summariser.Speech.Whisper.Format;

/// <summary>What a model in ggml format says of itself at its beginning.</summary>
/// <param name="Vocabulary">Tokens it knows.</param>
/// <param name="AudioContext">Frames of sound it hears at once, of a fiftieth of a second each.</param>
/// <param name="AudioState">Width of the encoder.</param>
/// <param name="AudioHeads">Attention heads of the encoder.</param>
/// <param name="AudioLayers">Layers of the encoder.</param>
/// <param name="TextContext">Tokens it remembers.</param>
/// <param name="TextState">Width of the decoder.</param>
/// <param name="TextHeads">Attention heads of the decoder.</param>
/// <param name="TextLayers">Layers of the decoder.</param>
/// <param name="Mels">Bands of the spectrogram.</param>
/// <param name="FileType">The kind of its large weights (ggml_ftype), plus 1000 for each version of quantisation.</param>
internal sealed record ModelHeader(
    int Vocabulary, int AudioContext, int AudioState, int AudioHeads, int AudioLayers,
    int TextContext, int TextState, int TextHeads, int TextLayers, int Mels, int FileType)
{
    private const int QuantisationVersions = 1000;
    private const int FramesHeard = 1500;
    private const int WidestState = 4096;
    private const int MostLayers = 64;

    /// <summary>English only; 99 languages; 100 languages. Token numbers are fixed by these.</summary>
    private static readonly int[] Vocabularies = [51864, 51865, 51866];

    /// <summary>The kind of its large weights; null for one that is not known.</summary>
    public WeightKind? Weights => WeightKind.OfFile(FileType % QuantisationVersions);

    /// <summary>Why no model is made like this, or null.</summary>
    public string? Fault =>
        !Vocabularies.Contains(Vocabulary) ? $"a vocabulary of {Vocabulary}"
        : AudioContext != FramesHeard ? $"an audio context of {AudioContext}"
        : TextContext is < 64 or > 448 ? $"a text context of {TextContext}"
        : AudioState is < 1 or > WidestState || AudioState != TextState ? $"states of {AudioState} and {TextState}"
        : AudioHeads < 1 || AudioState % AudioHeads != 0 ? $"{AudioHeads} audio heads"
        : TextHeads < 1 || TextState % TextHeads != 0 ? $"{TextHeads} text heads"
        : AudioLayers is < 1 or > MostLayers || TextLayers is < 1 or > MostLayers ? $"{AudioLayers} and {TextLayers} layers"
        : Mels is not (80 or 128) ? $"{Mels} mel bands"
        : FileType < 0 || Weights is null ? $"weights of kind {FileType}"
        : AudioState % Weights.BlockSize != 0 ? $"a state of {AudioState} with weights of kind {FileType}"
        : null;
}
