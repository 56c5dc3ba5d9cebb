using System.Text.Json;
using System.Text.Json.Nodes;
using Summariser.Core.Json;

namespace Summariser.Tests.Core.Json;

/// <summary>Compares what is written with JSON set down by hand; the order of fields does not count.</summary>
internal static class Contract
{
    public static void IsWritten<T>(string expected, T value)
    {
        var written = JsonSerializer.SerializeToNode(value, ContractJson.Indented);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), written), $"Written was:\n{written}");
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Compact);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ContractJson.Compact)!;
}
