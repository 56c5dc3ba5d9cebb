namespace Summariser.Speech.Whisper.Format;

/// <summary>How numbers are stored in a model (ggml_type): in blocks of so many numbers and bytes.</summary>
/// <param name="Id">ggml's number for it.</param>
/// <param name="BlockSize">Numbers in a block.</param>
/// <param name="BlockBytes">Bytes of a block.</param>
internal sealed record WeightKind(int Id, int BlockSize, int BlockBytes)
{
    /// <summary>Numbers of four bytes.</summary>
    public static WeightKind Single { get; } = new(0, 1, 4);

    /// <summary>Numbers of two bytes.</summary>
    public static WeightKind Half { get; } = new(1, 1, 2);

    /// <summary>ggml_ftype, the kind of a whole file, to the kind of its large weights.</summary>
    private static readonly Dictionary<int, WeightKind> ByFile = new()
    {
        [0] = Single,
        [1] = Half,
        [2] = new(2, 32, 18),
        [3] = new(3, 32, 20),
        [7] = new(8, 32, 34),
        [8] = new(6, 32, 22),
        [9] = new(7, 32, 24),
        [10] = new(10, 256, 84),
        [11] = new(11, 256, 110),
        [12] = new(12, 256, 144),
        [13] = new(13, 256, 176),
        [14] = new(14, 256, 210),
    };

    /// <summary>The kind of a file's large weights, or null where it is not known.</summary>
    public static WeightKind? OfFile(int fileType) => ByFile.GetValueOrDefault(fileType);
}
