using System.Net;
using System.Text.RegularExpressions;

namespace Summariser.SystemTests.PublicSite;

/// <summary>What was answered at an address.</summary>
/// <param name="Address">The address asked for, as path and query.</param>
/// <param name="Status">The status code.</param>
/// <param name="Kind">The kind of body.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">The headers, one a line.</param>
internal sealed record Visited(string Address, int Status, string Kind, byte[] Body, string Headers)
{
    public string Words => PublicSite.Words.Of(Body);

    public bool IsPage => Kind == "text/html";
}

/// <summary>Follows every link of a running site as a stranger with much patience would.</summary>
internal sealed partial class Crawler(HttpClient client)
{
    private const int Most = 3000;
    private readonly Queue<string> waiting = new();
    private readonly Dictionary<string, Visited> visited = new(StringComparer.Ordinal);

    /// <summary>All that was seen.</summary>
    public IReadOnlyCollection<Visited> Seen => visited.Values;

    /// <summary>Visits addresses and all that can be reached from them.</summary>
    public async Task CrawlAsync(params IEnumerable<string> beginnings)
    {
        foreach (var beginning in beginnings) waiting.Enqueue(beginning);
        while (waiting.TryDequeue(out var address))
        {
            if (visited.ContainsKey(address)) continue;
            Assert.True(visited.Count < Most, $"More than {Most} addresses: {address}");
            var answer = await VisitAsync(address);
            foreach (var link in LinksOf(answer)) waiting.Enqueue(link);
        }
    }

    /// <summary>Visits one address, now, and gives what was there.</summary>
    public async Task<Visited> VisitAsync(string address)
    {
        using var response = await client.GetAsync(new Uri(client.BaseAddress!, address), HttpCompletionOption.ResponseHeadersRead);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var kind = response.Content.Headers.ContentType?.MediaType ?? "";
        var body = kind == "text/event-stream" ? [] : await response.Content.ReadAsByteArrayAsync(timeout.Token);
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}")));
        return visited[address] = new Visited(address, (int)response.StatusCode, kind, body, headers);
    }

    private IEnumerable<string> LinksOf(Visited page)
    {
        if (page.Kind is not ("text/html" or "application/xml" or "application/atom+xml" or "text/css" or "text/plain")) return [];
        return Links().Matches(page.Words).Select(found => WebUtility.HtmlDecode(found.Groups["link"].Value.Trim()))
            .Where(link => link.Length > 0 && Uri.TryCreate(new Uri(client.BaseAddress!, page.Address), link, out _))
            .Select(link => new Uri(new Uri(client.BaseAddress!, page.Address), link))
            .Where(link => link.Authority == client.BaseAddress!.Authority && link.Scheme == client.BaseAddress.Scheme).Select(link => link.PathAndQuery);
    }

    [GeneratedRegex("""( (href|src|poster|action|content)="|<loc>|<id>|url\(["']?|Sitemap: |: "|":")(?<link>[^"'<>)\s]*)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
