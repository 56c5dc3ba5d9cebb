using System.Net;
using System.Net.Sockets;

namespace Summariser.SystemTests.Submissions;

/// <summary>A line between a client and the service that breaks when a certain number of bytes have gone up it.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<(long At, Func<Task> Then)> cuts = new();
    private readonly List<TcpClient> open = [];
    private readonly Lock gate = new();
    private readonly long bytesASecond;
    private Uri? service;
    private long up;

    /// <param name="service">Where the line leads.</param>
    /// <param name="bytesASecond">How fast it is upwards.</param>
    public CuttingProxy(Uri service, long bytesASecond = long.MaxValue)
    {
        (this.service, this.bytesASecond) = (service, bytesASecond);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many bytes have gone up.</summary>
    public long Up => Interlocked.Read(ref up);

    /// <summary>Breaks the line when so many bytes more have gone up, and does something before there is one again.</summary>
    public void CutAfter(long bytes, Func<Task>? then = null)
    {
        lock (gate) cuts.Enqueue(((cuts.Count > 0 ? cuts.Last().At : Up) + bytes, then ?? (() => Task.CompletedTask)));
    }

    /// <summary>How many breaks are still to come.</summary>
    public int CutsLeft
    {
        get
        {
            lock (gate) return cuts.Count;
        }
    }

    /// <summary>Leads the line elsewhere.</summary>
    public void LeadTo(Uri elsewhere) => service = elsewhere;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        HangUp();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using (caller)
        using (var called = new TcpClient())
        {
            try
            {
                if (service is not { } target) return;
                await called.ConnectAsync(target.Host, target.Port, stop.Token);
                lock (gate) open.AddRange([caller, called]);
                await Task.WhenAny(UpAsync(caller.GetStream(), called.GetStream()), called.GetStream().CopyToAsync(caller.GetStream(), stop.Token));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
            {
                // The line is cut, or the service is away.
            }
        }
    }

    private async Task UpAsync(NetworkStream from, NetworkStream to)
    {
        var block = new byte[1 << 14];
        for (int read; (read = await from.ReadAsync(block, stop.Token)) > 0;)
        {
            await to.WriteAsync(block.AsMemory(0, read), stop.Token);
            Interlocked.Add(ref up, read);
            if (bytesASecond < long.MaxValue) await Task.Delay(TimeSpan.FromSeconds((double)read / bytesASecond), stop.Token);
            if (NextCut() is { } then)
            {
                var target = service;
                service = null;
                HangUp();
                await then();
                service ??= target;
                return;
            }
        }
    }

    private Func<Task>? NextCut()
    {
        lock (gate) return cuts.Count > 0 && Up >= cuts.Peek().At ? cuts.Dequeue().Then : null;
    }

    private void HangUp()
    {
        lock (gate)
        {
            foreach (var each in open.Where(each => each.Client is not null))
            {
                each.Client.LingerState = new LingerOption(true, 0);
                each.Dispose();
            }

            open.Clear();
        }
    }
}
