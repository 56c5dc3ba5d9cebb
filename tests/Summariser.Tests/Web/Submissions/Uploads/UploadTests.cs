using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.Submissions.Uploads;

public sealed class UploadTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync(new WebOptions { LeastFreeGigabytes = 0, Limits = new WebLimits { UploadsAtOnce = 3 } });
        service.Keys.Add("submitter", ApiScopes.Submit);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Two_pieces_at_once_are_refused_and_the_first_goes_on()
    {
        var upload = await BeginAsync(11);
        var slow = new SlowPiece();
        using var client = service.Client("submitter");
        var first = client.SendAsync(Piece(upload, 0, slow));
        await slow.WriteAsync("hello ");
        await UntilAsync(upload, offset: 6);

        using var second = await SendAsync(Piece(upload, 6, new StringContent("world")));
        Assert.Equal(HttpStatusCode.Locked, second.StatusCode);
        using var removed = await SendAsync(Request(HttpMethod.Delete, upload));
        Assert.Equal(HttpStatusCode.Locked, removed.StatusCode);

        await slow.WriteAsync("world");
        slow.End();
        using var answer = await first;
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("11", answer.Headers.GetValues("Upload-Offset").Single());
    }

    [Fact]
    public async Task What_arrived_before_the_line_was_cut_stays()
    {
        var upload = await BeginAsync(11);
        await SendAndCutAsync(upload, "Upload-Offset: 0\r\nContent-Length: 11\r\n", "hello ");
        using var rest = await UntilFreeAsync(() => Piece(upload, 6, new StringContent("world")));
        Assert.Equal(HttpStatusCode.NoContent, rest.StatusCode);
        Assert.Equal("hello world", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(service.Incoming, "*.upload"))));
    }

    [Fact]
    public async Task A_piece_that_was_to_be_held_to_a_digest_leaves_nothing_when_the_line_is_cut()
    {
        var upload = await BeginAsync(11);
        await SendAndCutAsync(upload, "Upload-Offset: 0\r\nContent-Length: 11\r\nUpload-Checksum: sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=\r\n", "hello ");
        using var again = await UntilFreeAsync(() => Piece(upload, 0, new StringContent("hello world")));
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal("hello world", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(service.Incoming, "*.upload"))));
    }

    [Fact]
    public async Task Anothers_upload_is_as_good_as_none_though_their_keys_have_one_name()
    {
        var upload = await BeginAsync(5);
        service.Keys.Keys["twin"] = service.Keys.Keys["submitter"] with { Id = Guid.NewGuid() };
        foreach (var request in new[] { Request(HttpMethod.Head, upload), Piece(upload, 0, new StringContent("x")), Request(HttpMethod.Delete, upload) })
        {
            using var refused = await SendAsync(request, "twin");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var own = await SendAsync(Request(HttpMethod.Head, upload));
        Assert.Equal("0", own.Headers.GetValues("Upload-Offset").Single());
    }

    [Fact]
    public async Task One_owner_has_a_few_uploads_at_once_and_others_none_the_fewer()
    {
        service.Keys.Add("other", ApiScopes.Submit);
        var first = await BeginAsync(5);
        await BeginAsync(5);
        await BeginAsync(5);
        using var refused = await SendAsync(Creation(5));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        using var others = await SendAsync(Creation(5), "other");
        Assert.Equal(HttpStatusCode.Created, others.StatusCode);
        using var removed = await SendAsync(Request(HttpMethod.Delete, first));
        await BeginAsync(5);
    }

    [Fact]
    public async Task An_upload_the_disk_has_no_room_for_is_refused_before_it_is_sent()
    {
        await using var full = await RunningService.StartAsync(new WebOptions { LeastFreeGigabytes = 100_000 });
        full.Keys.Add("submitter", ApiScopes.Submit);
        using var client = full.Client("submitter");
        using var refused = await client.SendAsync(Creation(5));
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        Assert.Empty(Directory.GetFiles(full.Incoming));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..\\..\\windows\\system.ini")]
    [InlineData("/etc/cron.d/x")]
    [InlineData("a\0b\n.mp4")]
    public async Task A_name_is_a_label_and_leads_nowhere(string name)
    {
        var creation = Creation(5);
        creation.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}");
        using var answer = await SendAsync(creation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.All(Directory.GetFiles(service.Incoming), path => Assert.Matches("^[0-9a-f]{32}[.](upload|json)$", Path.GetFileName(path)));
        Assert.Equal(2, Directory.GetFileSystemEntries(service.Incoming).Length);
    }

    private static HttpRequestMessage Creation(long length)
    {
        var request = Request(HttpMethod.Post, new Uri("/api/v1/uploads", UriKind.Relative));
        request.Headers.Add("Upload-Length", $"{length}");
        return request;
    }

    private static HttpRequestMessage Piece(Uri upload, long offset, HttpContent content)
    {
        var request = Request(HttpMethod.Patch, upload);
        request.Headers.Add("Upload-Offset", $"{offset}");
        request.Content = content;
        content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return request;
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return request;
    }

    private async Task<Uri> BeginAsync(long length)
    {
        using var answer = await SendAsync(Creation(length));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string key = "submitter")
    {
        using var client = service.Client(key);
        return await client.SendAsync(request);
    }

    private async Task SendAndCutAsync(Uri upload, string headers, string body)
    {
        using (var line = new TcpClient())
        {
            await line.ConnectAsync(service.Address.Host, service.Address.Port);
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"PATCH {upload} HTTP/1.1\r\nHost: {service.Address.Authority}\r\nAuthorization: Bearer submitter\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\n{headers}\r\n{body}"));
            var bytes = Path.Combine(service.Incoming, $"{Guid.Parse(upload.OriginalString.Split('/')[^1]):N}.upload");
            while (new FileInfo(bytes).Length < body.Length) await Task.Delay(10);
        }
    }

    /// <summary>Asks until the cut line was noticed.</summary>
    private async Task<HttpResponseMessage> UntilFreeAsync(Func<HttpRequestMessage> request)
    {
        while (true)
        {
            var answer = await SendAsync(request());
            if (answer.StatusCode is not HttpStatusCode.Locked) return answer;
            answer.Dispose();
            await Task.Delay(10);
        }
    }

    private async Task UntilAsync(Uri upload, long offset)
    {
        while (true)
        {
            using var answer = await SendAsync(Request(HttpMethod.Head, upload));
            if (answer.Headers.GetValues("Upload-Offset").Single() == $"{offset}") return;
            await Task.Delay(10);
        }
    }

    /// <summary>A piece that is sent as it is written.</summary>
    private sealed class SlowPiece : HttpContent
    {
        private readonly Channel<byte[]> parts = Channel.CreateUnbounded<byte[]>();

        public ValueTask WriteAsync(string text) => parts.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));

        public void End() => parts.Writer.Complete();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await foreach (var part in parts.Reader.ReadAllAsync())
            {
                await stream.WriteAsync(part);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
