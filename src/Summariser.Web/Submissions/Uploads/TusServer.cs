using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Summariser.Core.Records;
using Summariser.Web.Hosting;

namespace Summariser.Web.Submissions.Uploads;

/// <summary>
/// The server's side of the protocol tus 1.0: core, creation, creation with upload, checksum, expiration, termination. Every request but
/// the discovery carries a header of its own, which a page of another site cannot send unasked.
/// </summary>
internal sealed class TusServer(IUploads uploads, WebOptions options, IHostApplicationLifetime life)
{
    private const string Extensions = "creation,creation-with-upload,checksum,expiration,termination";
    private const int Damaged = 460;

    /// <summary>Says what is spoken here.</summary>
    public void Discover(HttpContext context)
    {
        var headers = Headers(context);
        headers[TusHeaders.Versions] = TusHeaders.Version;
        headers[TusHeaders.Extension] = Extensions;
        headers[TusHeaders.MaxSize] = Written(options.Limits.UploadBytes);
        headers[TusHeaders.ChecksumAlgorithm] = string.Join(',', PieceDigest.Algorithms);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Begins an upload, and takes its first piece when the request brings one.</summary>
    public Task CreateAsync(HttpContext context, string owner) => AnswerAsync(context, async () =>
    {
        var length = TusHeaders.Bytes(context.Request.Headers, TusHeaders.Length);
        if (length > options.Limits.UploadBytes) throw new Refusal(StatusCodes.Status413PayloadTooLarge, $"A recording has {options.Limits.UploadGigabytes:0.###} gigabytes at most.");
        var metadata = TusHeaders.MetadataOf(context.Request.Headers);
        var hasPiece = context.Request.ContentType is not null;
        if (hasPiece) RequirePiece(context);
        var begun = await uploads.BeginAsync(owner, length, metadata, context.RequestAborted) switch
        {
            BegunUpload.Begun done => done.Upload,
            BegunUpload.TooMany many => throw new Refusal(
                StatusCodes.Status429TooManyRequests, $"There are {many.Most} uploads that were not handed in. Hand them in, give some up, or wait until they are removed."),
            _ => throw new Refusal(StatusCodes.Status507InsufficientStorage),
        };
        Headers(context).Location = $"{context.Request.Path.Value!.TrimEnd('/')}/{begun.Id}";
        if (hasPiece) begun = await TakeAsync(context, begun.Id, owner, offset: 0);
        Tell(context, begun);
        context.Response.StatusCode = StatusCodes.Status201Created;
    });

    /// <summary>Says how far an upload has come.</summary>
    public Task TellAsync(HttpContext context, Guid id, string owner) => AnswerAsync(context, async () =>
    {
        var upload = await uploads.FindAsync(id, owner, context.RequestAborted) ?? throw new Refusal(StatusCodes.Status404NotFound);
        Tell(context, upload);
        var headers = Headers(context);
        headers[TusHeaders.Length] = Written(upload.Length);
        if (upload.Metadata.Length > 0) headers[TusHeaders.Metadata] = upload.Metadata;
    });

    /// <summary>Adds a piece.</summary>
    public Task AppendAsync(HttpContext context, Guid id, string owner) => AnswerAsync(context, async () =>
    {
        RequirePiece(context);
        Tell(context, await TakeAsync(context, id, owner, TusHeaders.Bytes(context.Request.Headers, TusHeaders.Offset)));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>Gives an upload up.</summary>
    public Task RemoveAsync(HttpContext context, Guid id, string owner) => AnswerAsync(context, async () =>
    {
        if (await uploads.FindAsync(id, owner, context.RequestAborted) is null) throw new Refusal(StatusCodes.Status404NotFound);
        if (!await uploads.RemoveAsync(id, owner, context.RequestAborted)) throw new Refusal(StatusCodes.Status423Locked);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    private async Task<Upload> TakeAsync(HttpContext context, Guid id, string owner, long offset)
    {
        var digest = TusHeaders.DigestOf(context.Request.Headers);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.Limits.UploadBytes;

        // A stop of the service does not wait for gigabytes: what has arrived is kept, and the rest follows when it is back.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        return await uploads.AppendAsync(id, owner, offset, context.Request.Body, digest, stop.Token) switch
        {
            AppendedPiece.Added added => added.Upload,
            AppendedPiece.NotThere => throw new Refusal(StatusCodes.Status404NotFound),
            AppendedPiece.Busy => throw new Refusal(StatusCodes.Status423Locked),
            AppendedPiece.Damaged => throw new Refusal(Damaged),
            AppendedPiece.TooLong => throw new Refusal(StatusCodes.Status413PayloadTooLarge, $"The piece goes past the upload's length. Nothing of it was kept."),
            AppendedPiece.Elsewhere elsewhere => throw new Refusal(StatusCodes.Status409Conflict, $"The upload has come to {elsewhere.Offset} bytes. Go on from there."),
            _ => throw new InvalidOperationException("No such outcome."),
        };
    }

    private static void RequirePiece(HttpContext context)
    {
        if (context.Request.ContentType != TusHeaders.PieceType) throw new Refusal(StatusCodes.Status415UnsupportedMediaType, $"A piece has the content type {TusHeaders.PieceType}.");
    }

    private static void Tell(HttpContext context, Upload upload)
    {
        var headers = Headers(context);
        headers[TusHeaders.Offset] = Written(upload.Offset);
        headers[TusHeaders.Expires] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        headers.CacheControl = "no-store";
    }

    /// <summary>Answers a request of the protocol's version; what is refused is told with the protocol's headers, which other errors lack.</summary>
    private static async Task AnswerAsync(HttpContext context, Func<Task> answer)
    {
        Headers(context)[TusHeaders.Resumable] = TusHeaders.Version;
        try
        {
            if (context.Request.Headers[TusHeaders.Resumable] != TusHeaders.Version)
            {
                Headers(context)[TusHeaders.Versions] = TusHeaders.Version;
                throw new Refusal(StatusCodes.Status412PreconditionFailed);
            }

            await answer();
        }
        catch (Refusal refusal)
        {
            await ProblemBody.WriteAsync(context, refusal.Status, refusal.Detail);
        }
        catch (BadHttpRequestException bad)
        {
            await ProblemBody.WriteAsync(context, bad.StatusCode);
        }
        catch (OperationCanceledException)
        {
            await ProblemBody.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (IOException)
        {
            // The line was cut; nobody hears an answer.
            context.Abort();
        }
    }

    private static IHeaderDictionary Headers(HttpContext context) => context.Response.Headers;

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
