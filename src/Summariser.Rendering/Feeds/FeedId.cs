using System.Globalization;

namespace Summariser.Rendering.Feeds;

/// <summary>Identities of feeds and entries that stay the same wherever the pages move to.</summary>
public static class FeedId
{
    /// <summary>The identity of something that has a number of its own (RFC 9562: a UUID as a URN).</summary>
    public static string Of(Guid id) => $"urn:uuid:{id:D}";

    /// <summary>The identity of something that has only a name (RFC 4151: a tag URI).</summary>
    /// <param name="host">A host name that the publisher held on the day.</param>
    /// <param name="held">The day.</param>
    /// <param name="name">The name, of which anything may stand in an address once it is encoded.</param>
    public static string Of(string host, DateOnly held, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ArgumentNullException.ThrowIfNull(name);
        return string.Create(
            CultureInfo.InvariantCulture, $"tag:{host.ToLowerInvariant()},{held:yyyy-MM-dd}:{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}");
    }
}
