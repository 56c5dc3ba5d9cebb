namespace Summariser.Speech.Whisper.Format;

/// <summary>One array of numbers in a model.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Kind">How its numbers are stored.</param>
/// <param name="Shape">Its dimensions, the fastest first.</param>
internal sealed record ModelTensor(string Name, WeightKind Kind, params IReadOnlyList<int> Shape)
{
    /// <summary>Bytes in the file.</summary>
    public long Bytes => Shape.Aggregate(1L, (product, length) => product * length) / Kind.BlockSize * Kind.BlockBytes;

    /// <summary>Every array a model of this header must have.</summary>
    public static IEnumerable<ModelTensor> Of(ModelHeader header)
    {
        var weights = header.Weights!;
        var convolution = weights == WeightKind.Single ? WeightKind.Single : WeightKind.Half;
        var state = header.AudioState;
        return
        [
            new("encoder.positional_embedding", WeightKind.Single, state, header.AudioContext),
            new("encoder.conv1.weight", convolution, 3, header.Mels, state),
            new("encoder.conv1.bias", WeightKind.Single, 1, state),
            new("encoder.conv2.weight", convolution, 3, state, state),
            new("encoder.conv2.bias", WeightKind.Single, 1, state),
            .. Norm("encoder.ln_post", state),
            .. Enumerable.Range(0, header.AudioLayers).SelectMany(layer => Block($"encoder.blocks.{layer}", state, weights, crossed: false)),
            new("decoder.positional_embedding", WeightKind.Single, state, header.TextContext),
            new("decoder.token_embedding.weight", weights, state, header.Vocabulary),
            .. Norm("decoder.ln", state),
            .. Enumerable.Range(0, header.TextLayers).SelectMany(layer => Block($"decoder.blocks.{layer}", state, weights, crossed: true)),
        ];
    }

    private static IEnumerable<ModelTensor> Block(string name, int state, WeightKind weights, bool crossed) =>
    [
        .. Norm($"{name}.mlp_ln", state),
        .. Linear($"{name}.mlp.0", state, 4 * state, weights),
        .. Linear($"{name}.mlp.2", 4 * state, state, weights),
        .. Attention($"{name}.attn", state, weights),
        .. crossed ? Attention($"{name}.cross_attn", state, weights) : [],
    ];

    private static IEnumerable<ModelTensor> Attention(string name, int state, WeightKind weights) =>
    [
        .. Norm($"{name}_ln", state),
        .. Linear($"{name}.query", state, state, weights),
        new($"{name}.key.weight", weights, state, state),
        .. Linear($"{name}.value", state, state, weights),
        .. Linear($"{name}.out", state, state, weights),
    ];

    private static IEnumerable<ModelTensor> Linear(string name, int from, int to, WeightKind weights) =>
        [new($"{name}.weight", weights, from, to), new($"{name}.bias", WeightKind.Single, to)];

    private static IEnumerable<ModelTensor> Norm(string name, int state) =>
        [new($"{name}.weight", WeightKind.Single, state), new($"{name}.bias", WeightKind.Single, state)];
}
