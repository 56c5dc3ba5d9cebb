using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Summariser.Tests.Web.Support;

/// <summary>Hears requests on the loopback address and answers each the same.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.IPv6Any, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<(Dictionary<string, string> Head, string Body)> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? answer;
    private int connections;

    /// <param name="answer">Status and further header lines; null to leave callers waiting.</param>
    public Receiver(string? answer)
    {
        this.answer = answer;
        listener.Server.DualMode = true;
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => $"http://127.0.0.1:{Port}/hook";

    public int Connections => Volatile.Read(ref connections);

    /// <summary>The first request: its headers by lower-case name, and its body.</summary>
    public Task<(Dictionary<string, string> Head, string Body)> Heard => heard.Task;

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
                Interlocked.Increment(ref connections);
                await ServeAsync(caller.GetStream());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await reader.ReadLineAsync(stop.Token);
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line) head[line.Split(':')[0].ToLowerInvariant()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var body = new char[int.Parse(head.GetValueOrDefault("content-length", "0"))];
        await reader.ReadBlockAsync(body, stop.Token);
        heard.TrySetResult((head, new string(body)));
        if (answer is null) await Task.Delay(Timeout.Infinite, stop.Token);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), stop.Token);
    }
}
