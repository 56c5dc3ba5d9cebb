using System.Net;
using System.Net.Sockets;
using System.Text;
using Summariser.SystemTests.Service;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Submissions;

/// <summary>Somebody who sends a byte now and then holds no upload for ever, and loses nothing of it.</summary>
public sealed class SlowUploadTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly SummariserProgram program;

    public SlowUploadTests() => program = new SummariserProgram(
        folder.Path, ("Storage__DataFolder", folder.File("data")), ("Storage__WorkFolder", ""), ("Web__Addresses", "http://127.0.0.1:0"), ("Web__LeastFreeGigabytes", "0"),
        ("Web__Limits__UploadGigabytes", "0.01"));

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 120_000)]
    public async Task A_slow_upload_is_cut_off_and_goes_on_from_what_had_arrived()
    {
        var key = (await program.RunAsync("key", "add", "--name", "webcast", "--scopes", "submit")).Output.Trim();
        await using var service = await ServingProgram.StartAsync(program);
        using var client = service.Client(key);
        var upload = await BeginAsync(client, 1000);

        using var line = new TcpClient();
        await line.ConnectAsync(service.Address.Host, service.Address.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"PATCH {upload} HTTP/1.1\r\nHost: {service.Address.Authority}\r\nAuthorization: Bearer {key}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Length: 1000\r\nContent-Type: application/offset+octet-stream\r\n\r\nhello"));
        using var reader = new StreamReader(line.GetStream());
        Assert.Contains(" 408 ", await reader.ReadLineAsync(), StringComparison.Ordinal);

        using var asked = await SendAsync(client, HttpMethod.Head, upload);
        Assert.Equal("5", asked.Headers.GetValues("Upload-Offset").Single());
        using var rest = await SendAsync(client, HttpMethod.Patch, upload, new byte[995], ("Upload-Offset", "5"));
        Assert.Equal(HttpStatusCode.NoContent, rest.StatusCode);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_upload_longer_than_may_be_is_refused_before_and_while_it_is_sent()
    {
        var key = (await program.RunAsync("key", "add", "--name", "webcast", "--scopes", "submit")).Output.Trim();
        await using var service = await ServingProgram.StartAsync(program);
        using var client = service.Client(key);
        using var refused = await SendAsync(client, HttpMethod.Post, new Uri("/api/v1/uploads", UriKind.Relative), content: null, ("Upload-Length", "10000001"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);

        // It says that it is short and sends for ever.
        var upload = await BeginAsync(client, 1000);
        using var line = new TcpClient();
        await line.ConnectAsync(service.Address.Host, service.Address.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"PATCH {upload} HTTP/1.1\r\nHost: {service.Address.Authority}\r\nAuthorization: Bearer {key}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nTransfer-Encoding: chunked\r\nContent-Type: application/offset+octet-stream\r\n\r\n1000\r\n{new string('x', 4096)}\r\n"));
        using var reader = new StreamReader(line.GetStream());
        Assert.Contains(" 413 ", await reader.ReadLineAsync(), StringComparison.Ordinal);
        using var asked = await SendAsync(client, HttpMethod.Head, upload);
        Assert.Equal("0", asked.Headers.GetValues("Upload-Offset").Single());
    }

    private static async Task<Uri> BeginAsync(HttpClient client, long length)
    {
        using var begun = await SendAsync(client, HttpMethod.Post, new Uri("/api/v1/uploads", UriKind.Relative), content: null, ("Upload-Length", $"{length}"));
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        return begun.Headers.Location!;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, Uri address, byte[]? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(content);
            request.Content.Headers.ContentType = new("application/offset+octet-stream");
        }

        return await client.SendAsync(request);
    }
}
