using System.Net;
using System.Net.Sockets;

namespace Summariser.Core.Network;

/// <summary>
/// Connects to public addresses only. The check is made on the very address that is connected to, so a name that changes its answer
/// between check and use gains nothing.
/// </summary>
public static class GuardedConnection
{
    /// <summary>A handler without proxy, cookies or redirects of its own.</summary>
    /// <param name="allowPrivate">True to connect to private addresses too.</param>
    /// <returns>
    /// A handler whose requests fail with <see cref="HttpRequestException"/> around an <see cref="InputException"/> when a name has no public
    /// address.
    /// </returns>
    public static SocketsHttpHandler Handler(bool allowPrivate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, allowPrivate, cancel),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(target.Host, out var written) ? [written] : await Dns.GetHostAddressesAsync(target.Host, cancel);
        var allowed = found.Where(address => allowPrivate || PublicAddress.IsPublic(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw new InputException($"{target.Host} is an address inside a private network, which this program does not talk to.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
