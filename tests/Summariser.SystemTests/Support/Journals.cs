namespace Summariser.SystemTests.Support;

/// <summary>What a run has kept of its windows of speech so far, read while it runs.</summary>
internal static class Journals
{
    /// <summary>A line for each finished window, in all journals of a folder; nothing while there is no folder. Windows that were only begun are left out.</summary>
    public static string[] Finished(string folder) => [.. Lines(folder).Where(line => !line.StartsWith("{\"begun\"", StringComparison.Ordinal))];

    /// <summary>All whole lines of all journals of a folder.</summary>
    public static IEnumerable<string> Lines(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder).SelectMany(Read) : [];

    private static string[] Read(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var text = file.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
