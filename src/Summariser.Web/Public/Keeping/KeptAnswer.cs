using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summariser.Web.Public.Keeping;

/// <summary>An answer as it is sent, compressed once.</summary>
internal sealed class KeptAnswer
{
    private const int LeastWorthCompressing = 512;

    // The best that is still made while a reader waits: a page of 200 kB takes some ten milliseconds.
    private static readonly BrotliCompressionOptions Brotli = new() { Quality = 6 };

    private readonly byte[] plain;
    private readonly byte[]? gzip;
    private readonly byte[]? brotli;
    private readonly string? mediaType;
    private readonly string? disposition;
    private readonly string tag;

    /// <param name="content">The body.</param>
    /// <param name="headers">The headers it came with, of which kind and file name are kept.</param>
    public KeptAnswer(byte[] content, IHeaderDictionary headers)
    {
        plain = content;
        mediaType = headers.ContentType;
        disposition = headers.ContentDisposition;
        tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
        if (content.Length >= LeastWorthCompressing)
        {
            gzip = Smaller(content, output => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true));
            brotli = Smaller(content, output => new BrotliStream(output, Brotli, leaveOpen: true));
        }
    }

    /// <summary>How many bytes of memory it takes.</summary>
    public int Bytes => plain.Length + (gzip?.Length ?? 0) + (brotli?.Length ?? 0);

    /// <summary>Sends it, or says that the caller has it already.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(request.Headers.IfNoneMatch.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (bytes, encoding) = Choose(request.Headers.AcceptEncoding.ToString());
        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        if (disposition is not null) response.Headers.ContentDisposition = disposition;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private bool IsKnown(string known) => known.Length > 0 && (known == "*" || known.Contains(tag, StringComparison.Ordinal));

    private (byte[] Bytes, string? Encoding) Choose(string accepted) =>
        brotli is not null && AcceptedEncodings.Takes(accepted, "br") ? (brotli, "br")
        : gzip is not null && AcceptedEncodings.Takes(accepted, "gzip") ? (gzip, "gzip")
        : (plain, null);

    private static byte[]? Smaller(byte[] content, Func<Stream, Stream> compress)
    {
        using var output = new MemoryStream();
        using (var compressor = compress(output)) compressor.Write(content);
        return output.Length < content.Length ? output.ToArray() : null;
    }
}
