using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Summariser.Tests.Web.Support;

/// <summary>A mail server on the loopback address that keeps what it is sent, or behaves badly in a way of its own.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, string?> answer;
    private readonly List<string> letters = [];

    /// <param name="answer">What to answer to a command (the first is "", on connecting); null for silence, "close" to hang up.</param>
    public MailServer(Func<string, string?>? answer = null)
    {
        this.answer = answer ?? Good;
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Letters
    {
        get
        {
            lock (letters) return [.. letters];
        }
    }

    /// <summary>What a good server answers.</summary>
    public static string Good(string command) => command.Split(' ')[0].ToUpperInvariant() switch
    {
        "" => "220 ready",
        "EHLO" => "250-here\r\n250 SIZE 1000000",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

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
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using (caller)
        {
            try
            {
                using var reader = new StreamReader(caller.GetStream(), Encoding.Latin1);
                for (var command = ""; command is not null; command = await reader.ReadLineAsync(stop.Token))
                {
                    var said = answer(command);
                    if (said is null) await Task.Delay(Timeout.Infinite, stop.Token);
                    if (said == "close") return;
                    await caller.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"{said}\r\n"), stop.Token);
                    if (said!.StartsWith("354", StringComparison.Ordinal)) await TakeAsync(reader, caller.GetStream());
                }
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The caller left, or the test is over.
            }
        }
    }

    private async Task TakeAsync(StreamReader reader, NetworkStream stream)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".") letter.AppendLine(line);
        var said = answer(".") ?? "250 kept";
        if (said.StartsWith("250", StringComparison.Ordinal))
        {
            lock (letters) letters.Add(letter.ToString());
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{said}\r\n"), stop.Token);
    }
}
