using System.Security.Cryptography;
using System.Text.Json;
using Summariser.Core.Json;

namespace Summariser.Core.Pipeline;

/// <summary>SHA-256 digests of values, for keys.</summary>
public static class Digest
{
    /// <summary>Digest of a value's JSON, as 64 lower-case hexadecimal digits.</summary>
    public static string Of<T>(T value) => Hex(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, ContractJson.Digested)));

    /// <summary>Bytes as lower-case hexadecimal digits.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
