using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Summariser.Tests.Speech.Whisper.Models;

/// <summary>A file server on the loopback address that answers each request as a test says, well or badly.</summary>
internal sealed class RudeServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Request, Answer> answer;

    public RudeServer(Func<Request, Answer> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>What was asked.</summary>
    /// <param name="Number">How many requests came before it.</param>
    /// <param name="Path">The path.</param>
    /// <param name="From">Where the range asked for begins, or null for the whole file.</param>
    public sealed record Request(int Number, string Path, long? From);

    /// <summary>What is answered.</summary>
    /// <param name="Status">The status line after the protocol.</param>
    /// <param name="Body">What is sent before the connection is closed.</param>
    /// <param name="StatedLength">The length it states; null to send the body in one chunk without saying how long it is.</param>
    /// <param name="Range">The range it states, or null.</param>
    /// <param name="Hangs">Whether the connection is left open in silence instead of being closed.</param>
    public sealed record Answer(string Status, byte[] Body, long? StatedLength, string? Range = null, bool Hangs = false);

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/models";

    /// <summary>Requests so far, in order.</summary>
    public List<Request> Asked { get; } = [];

    public static Answer Whole(byte[] file) => new("200 OK", file, file.Length);

    public static Answer Part(byte[] file, long from) =>
        new("206 Partial Content", file[(int)from..], file.Length - from, $"bytes {from}-{file.Length - 1}/{file.Length}");

    /// <summary>Well-behaved: the part asked for.</summary>
    public static Answer Asks(byte[] file, Request request) => request.From is { } from ? Part(file, from) : Whole(file);

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
            var request = await ReadAsync(stream);
            Asked.Add(request);
            var given = answer(request);
            await stream.WriteAsync(Head(given), stop.Token);
            await stream.WriteAsync(given.Body, stop.Token);
            if (given.Hangs)
            {
                await Task.Delay(Timeout.Infinite, stop.Token);
            }
        }
        catch (IOException)
        {
            // The caller hung up, as it may.
        }
    }

    private async Task<Request> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var path = (await reader.ReadLineAsync(stop.Token))!.Split(' ')[1];
        long? from = null;
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
        {
            if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
            {
                from = long.Parse(line["Range: bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
            }
        }

        return new Request(Asked.Count, path, from);
    }

    private static byte[] Head(Answer given) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 {given.Status}\r\nConnection: close\r\n" +
        (given.StatedLength is { } length ? $"Content-Length: {length}\r\n" : "") +
        (given.Range is null ? "" : $"Content-Range: {given.Range}\r\n") + "\r\n");
}
