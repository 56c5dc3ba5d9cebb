using System.Text.Json;
using Summariser.Core;
using Summariser.Core.Json;

namespace Summariser.Agendas.Alignment;

/// <summary>Reads and writes the weights as a file that people can read.</summary>
internal static class WeightsFile
{
    /// <summary>The name of the file that holds the weights for a manner of meeting.</summary>
    public static string NameOf(Manner manner) => $"weights.{Camel(manner.ToString())}.json";

    /// <summary>Reads the weights that ship with the program.</summary>
    public static Weights ReadEmbedded(Manner manner)
    {
        var name = $"alignment/{NameOf(manner)}";
        using var stream = typeof(WeightsFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return Read(stream, name);
    }

    /// <summary>Reads weights.</summary>
    /// <exception cref="InputException">The file is no weights file.</exception>
    public static Weights Read(Stream stream, string name)
    {
        try
        {
            var shape = JsonSerializer.Deserialize<Shape>(stream, ContractJson.Compact) ?? throw new JsonException("it is empty.");
            string[] cues = [.. shape.Heads.Keys];
            double[] values = [.. Enum.GetNames<Feature>().Select(feature => shape.Features[Camel(feature)]), .. cues.Select(cue => shape.Heads[cue]), .. cues.Select(cue => shape.Tails[cue])];
            var associations = shape.Associations.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, double>)pair.Value, StringComparer.Ordinal);
            return new Weights(cues, values, new TitleLore(associations, shape.Lengths));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException)
        {
            throw new InputException($"The weights in '{name}' cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Writes weights.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="made">How they were made, in words.</param>
    public static void Write(Stream stream, Weights weights, string made)
    {
        var features = Enum.GetNames<Feature>();
        var count = weights.Cues.Count;
        JsonSerializer.Serialize(
            stream,
            new Shape(
                made,
                Named(features.Select(Camel), 0),
                Named(weights.Cues, features.Length),
                Named(weights.Cues, features.Length + count),
                weights.Lore.Associations.ToDictionary(pair => pair.Key, pair => new Dictionary<string, double>(pair.Value, StringComparer.Ordinal), StringComparer.Ordinal),
                new Dictionary<string, double>(weights.Lore.Lengths, StringComparer.Ordinal)),
            ContractJson.Indented);

        Dictionary<string, double> Named(IEnumerable<string> names, int from) =>
            names.Index().ToDictionary(name => name.Item, name => weights.Values[from + name.Index], StringComparer.Ordinal);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private sealed record Shape(
        string Made,
        Dictionary<string, double> Features,
        Dictionary<string, double> Heads,
        Dictionary<string, double> Tails,
        Dictionary<string, Dictionary<string, double>> Associations,
        Dictionary<string, double> Lengths);
}
