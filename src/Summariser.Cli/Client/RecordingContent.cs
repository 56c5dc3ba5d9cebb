using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;

namespace Summariser.Cli.Client;

/// <summary>A recording being sent, which says how much of it has gone.</summary>
internal sealed class RecordingContent : HttpContent
{
    private const int Block = 1 << 18;

    private readonly FileStream file;
    private readonly Action<long> sent;

    public RecordingContent(FileStream file, Action<long> sent)
    {
        this.file = file;
        this.sent = sent;
        Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Octet);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var block = new byte[Block];
        var gone = 0L;
        file.Position = 0;
        for (int read; (read = await file.ReadAsync(block, cancellationToken)) > 0;)
        {
            await stream.WriteAsync(block.AsMemory(0, read), cancellationToken);
            sent(gone += read);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length;
        return true;
    }
}
