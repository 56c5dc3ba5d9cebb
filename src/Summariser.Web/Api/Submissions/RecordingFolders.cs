using Microsoft.AspNetCore.Http;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Submissions;

/// <summary>The folders of this machine whose recordings may be handed in by their path.</summary>
/// <param name="options">Names the folders.</param>
internal sealed class RecordingFolders(WebOptions options)
{
    private const int MostLinks = 40;

    private readonly string[] roots = [.. WebOptions.Entries(options.RecordingFolders).Select(folder => Path.TrimEndingDirectorySeparator(Real(Path.GetFullPath(folder)) ?? Path.GetFullPath(folder)))];

    /// <summary>Whether there is any such folder.</summary>
    public bool AreThere => roots.Length > 0;

    /// <summary>Opens a recording, wherever links and dots in its path lead, when that is inside an allowed folder.</summary>
    /// <param name="path">An absolute path as the caller gives it.</param>
    /// <exception cref="Refusal">It is not inside, or not there: which of the two is not told.</exception>
    public FileStream Open(string path)
    {
        if (path.Contains('\0') || !Path.IsPathFullyQualified(path)) throw Refused();
        try
        {
            if (Real(Path.GetFullPath(path)) is not { } real || !roots.Any(root => IsInside(real, root)) || !IsFile(real)) throw Refused();
            return new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused(error);
        }
    }

    private static bool IsInside(string path, string root) => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // A pipe or a device has no length, and would be read for ever.
    private static bool IsFile(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    /// <summary>A path without links, or null when it leads in a circle.</summary>
    private static string? Real(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(path)!;
        var parts = new Stack<string>(path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (parts.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks) return null;
            var led = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(led)!;
            foreach (var step in led[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse()) parts.Push(step);
        }

        return real;
    }

    private static Refusal Refused(Exception? error = null) => new(
        StatusCodes.Status400BadRequest, "There is no recording of that path in a folder the service may read (setting Web:RecordingFolders).", error);
}
