using System.Net;
using System.Net.Http.Headers;

namespace Summariser.Cli.Client;

/// <summary>The rest of a recording being sent, which says how much of it has gone.</summary>
internal sealed class RecordingContent : HttpContent
{
    private const int Block = 1 << 18;

    private readonly FileStream file;
    private readonly long from;
    private readonly Action<long> sent;

    /// <param name="file">The recording.</param>
    /// <param name="from">Where the rest begins, in bytes.</param>
    /// <param name="sent">Hears how many bytes of the whole have gone.</param>
    public RecordingContent(FileStream file, long from, Action<long> sent)
    {
        (this.file, this.from, this.sent) = (file, from, sent);
        Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var block = new byte[Block];
        var gone = file.Position = from;
        for (int read; (read = await file.ReadAsync(block, cancellationToken)) > 0;)
        {
            await stream.WriteAsync(block.AsMemory(0, read), cancellationToken);
            sent(gone += read);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length - from;
        return true;
    }
}
