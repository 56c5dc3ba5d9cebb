using System.IO.Compression;
using System.Text.Json;
using Summariser.Core.Json;

namespace Summariser.Storage.Database;

/// <summary>Long JSON as compressed bytes: a transcript takes a quarter of its length.</summary>
internal static class PackedJson
{
    /// <summary>A value's JSON, compressed.</summary>
    public static byte[] Pack<T>(T value)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, value, ContractJson.Compact);
        }

        return packed.ToArray();
    }

    /// <summary>The value of <see cref="Pack"/>.</summary>
    public static T Unpack<T>(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, ContractJson.Compact)!;
    }
}
