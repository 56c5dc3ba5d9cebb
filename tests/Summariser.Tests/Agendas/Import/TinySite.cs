using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Summariser.Tests.Agendas.Import;

/// <summary>A web site on the loopback address for one test: it answers each path with the bytes a function gives.</summary>
internal sealed class TinySite : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, byte[]?> answers;

    /// <param name="answers">The whole answer for a path, head and body; null leaves the caller waiting.</param>
    public TinySite(Func<string, byte[]?> answers)
    {
        this.answers = answers;
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>The paths asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public static byte[] Page(string body, string type = "text/html; charset=utf-8") => Answer("200 OK", Encoding.UTF8.GetBytes(body), $"Content-Type: {type}");

    public static byte[] Redirect(string target) => Answer("302 Found", [], $"Location: {target}");

    public static byte[] Answer(string status, byte[] body, params string[] headers) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"), .. body];

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync(stop.Token);
                await ServeAsync(caller);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        try
        {
            await using var stream = caller.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var path = (await reader.ReadLineAsync(stop.Token) ?? "").Split(' ').ElementAtOrDefault(1) ?? "";
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 })
            {
                // The head is read to its end, so that closing does not cut the answer short.
            }

            Asked.Add(path);
            if (answers(path) is { } answer) await stream.WriteAsync(answer, stop.Token);
            else await Task.Delay(Timeout.Infinite, stop.Token);
        }
        catch (IOException)
        {
            // The caller hung up, as it may.
        }
    }
}
