using System.Net;
using System.Net.Sockets;

namespace Summariser.Core.Network;

/// <summary>Tells addresses of the public internet from those of the machine, its network, and special uses (RFC 6890 and its registries).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>True when an address, and any older address inside it, belongs to the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        if (address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)) return false;
        if (Array.Exists(Special, network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address))) return false;
        if (address.AddressFamily is AddressFamily.InterNetwork) return true;
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        return !SixToFour.Contains(address) || IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
    }
}
