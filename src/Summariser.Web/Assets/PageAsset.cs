using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Summariser.Web.Assets;

/// <summary>A file that pages are made of, in the forms it is sent in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hash">The first 16 hexadecimal digits of the SHA-256 of its bytes: what its address changes with.</param>
/// <param name="MediaType">Its kind.</param>
/// <param name="Plain">Its bytes.</param>
/// <param name="Gzip">The same compressed with gzip, or null where that gains nothing.</param>
/// <param name="Brotli">The same compressed with Brotli, or null where that gains nothing.</param>
internal sealed record PageAsset(string Name, string Hash, string MediaType, byte[] Plain, byte[]? Gzip, byte[]? Brotli)
{
    private const int HashDigits = 16;
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    /// <summary>Its address, which never means other bytes.</summary>
    public string Url => $"/assets/{Hash}/{Name}";

    public static PageAsset Of(string name, byte[] bytes) => new(
        name,
        Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits],
        MediaTypeOf(name),
        bytes,
        Smaller(bytes, output => new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true)),
        Smaller(bytes, output => new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true)));

    private static string MediaTypeOf(string name)
    {
        var type = MediaTypes.TryGetContentType(name, out var found) ? found : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    private static byte[]? Smaller(byte[] bytes, Func<Stream, Stream> compress)
    {
        using var output = new MemoryStream();
        using (var compressor = compress(output)) compressor.Write(bytes);
        return output.Length < bytes.Length ? output.ToArray() : null;
    }
}
