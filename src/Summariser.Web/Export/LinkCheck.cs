namespace Summariser.Web.Export;

/// <summary>Whether every link of the copy leads to a file that is there, and to a place in it that is there.</summary>
internal sealed class LinkCheck
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Place), string> wanted = [];
    private readonly List<string> refused = [];

    /// <summary>What is broken, one line each, in order.</summary>
    public IReadOnlyList<string> Broken =>
    [
        .. refused.Concat(wanted.Where(link => !Leads(link.Key)).Select(link => $"{link.Value} links to {Shown(link.Key)}, which is not there."))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A file is there.</summary>
    public void Has(string file) => files.Add(file);

    /// <summary>A page is there, with places that links can lead to.</summary>
    public void Has(string file, IEnumerable<string> anchors)
    {
        files.Add(file);
        places[file] = [.. anchors];
    }

    /// <summary>A file links to another, or to a place in it.</summary>
    public void Wants(string from, string file, string place)
    {
        // A moment of a recording is no place in a page; the page's script looks for it.
        wanted.TryAdd((file, place.StartsWith("t=", StringComparison.Ordinal) ? "" : Uri.UnescapeDataString(place)), from);
    }

    /// <summary>An address was not answered as it should be.</summary>
    public void Refused(string address, int status, string from) => refused.Add($"{from} links to {address}, which the site answers with {status}.");

    private bool Leads((string File, string Place) link) =>
        files.Contains(link.File) && (link.Place.Length == 0 || !places.TryGetValue(link.File, out var known) || known.Contains(link.Place));

    private static string Shown((string File, string Place) link) => link.Place.Length > 0 ? $"{link.File}#{link.Place}" : link.File;
}
