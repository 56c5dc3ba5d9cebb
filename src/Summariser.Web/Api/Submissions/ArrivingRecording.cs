using Microsoft.AspNetCore.Http;

namespace Summariser.Web.Api.Submissions;

/// <summary>
/// A form's recording as a stream that ends well only when the form does: a recording that was cut off, or after which something was
/// overlooked, fails to be read and so is never kept.
/// </summary>
internal sealed class ArrivingRecording(SubmissionForm form, CancellationToken arriving) : Stream
{
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (ended) return 0;
        try
        {
            var read = await form.Recording.ReadAsync(buffer, cancellationToken);
            if (read > 0 || buffer.IsEmpty) return read;
        }
        catch (IOException error) when (error is not BadHttpRequestException)
        {
            throw SubmissionDesk.Bad("The recording did not arrive whole. Send it again.", error);
        }

        await form.EndAsync(arriving);
        ended = true;
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A recording arrives asynchronously.");

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
