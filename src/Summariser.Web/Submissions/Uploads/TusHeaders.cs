using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Web.Hosting;

namespace Summariser.Web.Submissions.Uploads;

/// <summary>The headers of the protocol tus 1.0 (https://tus.io/protocols/resumable-upload).</summary>
internal static class TusHeaders
{
    public const string Version = "1.0.0";
    public const string Resumable = "Tus-Resumable";
    public const string Versions = "Tus-Version";
    public const string MaxSize = "Tus-Max-Size";
    public const string Extension = "Tus-Extension";
    public const string ChecksumAlgorithm = "Tus-Checksum-Algorithm";
    public const string Offset = "Upload-Offset";
    public const string Length = "Upload-Length";
    public const string Metadata = "Upload-Metadata";
    public const string Checksum = "Upload-Checksum";
    public const string Expires = "Upload-Expires";
    public const string PieceType = "application/offset+octet-stream";

    private const int LongestMetadata = 4000;

    /// <summary>A number of bytes.</summary>
    /// <exception cref="Refusal">It is absent, or no number of bytes.</exception>
    public static long Bytes(IHeaderDictionary headers, string name) =>
        headers[name] is [{ } value] && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new Refusal(StatusCodes.Status400BadRequest, $"Send the header '{name}' once, as a whole number of bytes.");

    /// <summary>What the sender says of an upload, looked over: keys without spaces, values in Base64, no key twice.</summary>
    /// <exception cref="Refusal">It is not written so.</exception>
    public static string MetadataOf(IHeaderDictionary headers)
    {
        var given = headers[Metadata].ToString();
        if (given.Length > LongestMetadata) throw new Refusal(StatusCodes.Status400BadRequest, $"'{Metadata}' is longer than {LongestMetadata} characters.");
        _ = Pairs(given);
        return given;
    }

    /// <summary>A file's name as the sender says it, without a folder: a label and never a path.</summary>
    public static string FileNameOf(string metadata) => Api.Submissions.FileName.Of(Pairs(metadata).GetValueOrDefault("filename"));

    /// <summary>The digest that a piece must have, or null.</summary>
    /// <exception cref="Refusal">It cannot be read, or is of a kind that is not known.</exception>
    public static PieceDigest? DigestOf(IHeaderDictionary headers)
    {
        if (headers[Checksum] is not [{ } given]) return null;
        var parts = given.Split(' ');
        return parts.Length == 2 && PieceDigest.Algorithms.Contains(parts[0]) && Decoded(parts[1]) is { } value
            ? new PieceDigest(parts[0], value)
            : throw new Refusal(StatusCodes.Status400BadRequest, $"'{Checksum}' is {string.Join(" or ", PieceDigest.Algorithms)}, a space, and the digest in Base64.");
    }

    private static Dictionary<string, string> Pairs(string metadata)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in metadata.Length == 0 ? [] : metadata.Split(','))
        {
            var parts = pair.Trim(' ').Split(' ');
            if (parts.Length > 2 || parts[0].Length == 0 || Decoded(parts.Length == 2 ? parts[1] : "") is not { } value || !pairs.TryAdd(parts[0], Encoding.UTF8.GetString(value)))
            {
                throw new Refusal(StatusCodes.Status400BadRequest, $"'{Metadata}' is keys, each once, with their values in Base64, and commas between them.");
            }
        }

        return pairs;
    }

    private static byte[]? Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
