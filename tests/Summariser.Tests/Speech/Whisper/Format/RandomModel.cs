using System.Text;
using Summariser.Speech.Whisper.Format;

namespace Summariser.Tests.Speech.Whisper.Format;

/// <summary>Writes a small Whisper model with random weights and made-up words: it loads and decodes like a real one, to nonsense.</summary>
internal sealed record RandomModel
{
    private const int Words = 50257;
    private const int Frequencies = 201;

    public int Vocabulary { get; init; } = 51864;

    public int State { get; init; } = 128;

    public int Heads { get; init; } = 2;

    public int FileType { get; init; } = 1;

    public int Seed { get; init; } = 1;

    /// <summary>How far apart words are: the wider, the surer the model is of each.</summary>
    public double Spread { get; init; } = 0.5;

    public bool HasWeights { get; init; } = true;

    public ModelHeader Header => new(Vocabulary, 1500, State, Heads, 2, 64, State, Heads, 3, 80, FileType);

    /// <summary>Changes the arrays that are written.</summary>
    public Func<IEnumerable<ModelTensor>, IEnumerable<ModelTensor>> Arrange { get; init; } = tensors => tensors;

    public string WriteTo(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var random = new Random(Seed);
        WriteHead(writer, random);
        foreach (var tensor in HasWeights ? Arrange(ModelTensor.Of(Header)) : [])
        {
            Write(writer, tensor, random);
        }

        return path;
    }

    /// <summary>The word that a token stands for. The first ones are single letters, so that any prompt can be spelled.</summary>
    private static string Word(int token)
    {
        const string consonants = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        if (token < 128)
        {
            return $"{(char)token}";
        }

        var word = new StringBuilder(token % 3 == 0 ? "" : " ");
        for (var rest = token; rest > 0; rest /= consonants.Length * vowels.Length)
        {
            word.Append(consonants[rest % consonants.Length]).Append(vowels[rest / consonants.Length % vowels.Length]);
        }

        return token % 9 == 0 ? word.Append("é.").ToString() : word.ToString();
    }

    private void WriteHead(BinaryWriter writer, Random random)
    {
        var header = Header;
        foreach (var value in new[]
        {
            0x67676d6c, header.Vocabulary, header.AudioContext, header.AudioState, header.AudioHeads, header.AudioLayers,
            header.TextContext, header.TextState, header.TextHeads, header.TextLayers, header.Mels, header.FileType, header.Mels, Frequencies,
        })
        {
            writer.Write(value);
        }

        for (var filter = 0; filter < header.Mels * Frequencies; filter++)
        {
            writer.Write(random.NextSingle() < 0.03 ? random.NextSingle() / 50 : 0f);
        }

        writer.Write(Words);
        for (var token = 0; token < Words; token++)
        {
            var spelling = Encoding.UTF8.GetBytes(Word(token));
            writer.Write(spelling.Length);
            writer.Write(spelling);
        }
    }

    private void Write(BinaryWriter writer, ModelTensor tensor, Random random)
    {
        var name = Encoding.ASCII.GetBytes(tensor.Name);
        writer.Write(tensor.Shape.Count);
        writer.Write(name.Length);
        writer.Write(tensor.Kind.Id);
        foreach (var length in tensor.Shape)
        {
            writer.Write(length);
        }

        writer.Write(name);
        var count = tensor.Shape.Aggregate(1, (product, length) => product * length);
        for (var at = 0; at < count; at++)
        {
            var value = (float)Weight(tensor, random);
            if (tensor.Kind == WeightKind.Half)
            {
                writer.Write((Half)value);
            }
            else
            {
                writer.Write(value);
            }
        }
    }

    private double Weight(ModelTensor tensor, Random random) =>
        tensor.Name.Contains("token_embedding", StringComparison.Ordinal) ? Spread * Normal(random)
        : tensor.Name.Contains("positional", StringComparison.Ordinal) ? 0.1 * Normal(random)
        : tensor.Name.EndsWith("bias", StringComparison.Ordinal) ? 0.01 * Normal(random)
        : tensor.Shape.Count == 1 ? 1
        : Normal(random) / Math.Sqrt(tensor.Shape.SkipLast(1).Aggregate(1.0, (product, length) => product * length));

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
