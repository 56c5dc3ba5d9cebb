using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Summariser.Core;
using Summariser.Core.Pipeline;

namespace Summariser.Web.Export;

/// <summary>
/// The folder that a copy of the site is written into. It knows the files it wrote: each is replaced only when it changed, whole or not at
/// all, and removed when it is no longer part of the site. Files it did not write are never touched.
/// </summary>
internal sealed class CopyFolder : IDisposable
{
    private const string ManifestName = ".summariser-site.json";
    private const string JournalName = ".summariser-site.journal";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    private readonly string folder;
    private readonly Dictionary<string, string> before;
    private readonly SortedDictionary<string, string> now = new(StringComparer.Ordinal);
    private readonly StreamWriter journal;

    private CopyFolder(string folder, Dictionary<string, string> before, StreamWriter journal)
    {
        (this.folder, this.before, this.journal) = (folder, before, journal);
    }

    /// <summary>How many files were new or changed.</summary>
    public int Written { get; private set; }

    /// <summary>How many files there are.</summary>
    public int Files => now.Count;

    /// <summary>Opens a folder, making it when there is none.</summary>
    /// <exception cref="InputException">It cannot be used, or somebody else is writing into it.</exception>
    public static CopyFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(root);
            var known = Known(root);

            // What a run that was cut off had written is in its journal; while it is open, no other run can begin.
            var stream = new FileStream(Path.Combine(root, JournalName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            using (var reader = new StreamReader(stream, leaveOpen: true))
            {
                while (reader.ReadLine() is { } written)
                {
                    known.TryAdd(written, "");
                }
            }

            return new CopyFolder(root, known, new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The folder {root} cannot be written to ({error.Message}). Choose another, or wait until the other run has ended.", error);
        }
        catch (JsonException error)
        {
            throw new InputException($"{Path.Combine(root, ManifestName)} is damaged. Give an empty folder.", error);
        }
    }

    /// <summary>Writes a file unless it is there already, the same.</summary>
    /// <exception cref="InputException">A file of that name is there that this program did not write.</exception>
    public async Task WriteAsync(string file, byte[] content, CancellationToken cancel)
    {
        var digest = Digest.Hex(SHA256.HashData(content));
        var path = Claim(file);
        now[file] = digest;
        if (before.GetValueOrDefault(file) == digest && new FileInfo(path) is { Exists: true } there && there.Length == content.Length)
        {
            return;
        }

        await journal.WriteLineAsync(file);
        await AtomicFile.WriteAsync(path, async stream => await stream.WriteAsync(content, cancel));
        Written++;
    }

    /// <summary>Writes a file that may be large, as it comes, unless the one there came under the same tag.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tag">What stands for its content.</param>
    /// <param name="write">Writes it.</param>
    public async Task WriteAsync(string file, string tag, Func<Stream, Task> write)
    {
        var path = Claim(file);
        now[file] = tag;
        if (before.GetValueOrDefault(file) == tag && File.Exists(path))
        {
            return;
        }

        await journal.WriteLineAsync(file);
        await AtomicFile.WriteAsync(path, write);
        Written++;
    }

    /// <summary>Removes what is no longer part of the site, and remembers what is. Gives how many files were removed.</summary>
    public async Task<int> FinishAsync(CancellationToken cancel)
    {
        var removed = 0;
        foreach (var gone in before.Keys.Where(file => !now.ContainsKey(file)))
        {
            cancel.ThrowIfCancellationRequested();
            removed += Remove(PathOf(gone));
        }

        await AtomicFile.WriteTextAsync(Path.Combine(folder, ManifestName), JsonSerializer.Serialize(now, Readable) + "\n");
        journal.BaseStream.SetLength(0);
        return removed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var done = journal.BaseStream.Length == 0;
        journal.Dispose();
        if (done)
        {
            File.Delete(Path.Combine(folder, JournalName));
        }
    }

    private static Dictionary<string, string> Known(string folder)
    {
        var manifest = Path.Combine(folder, ManifestName);
        return File.Exists(manifest) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(manifest))! : new(StringComparer.Ordinal);
    }

    private int Remove(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        File.Delete(path);
        for (var parent = Path.GetDirectoryName(path)!; parent.Length > folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
        {
            Directory.Delete(parent);
        }

        return 1;
    }

    private string Claim(string file)
    {
        var path = PathOf(file);
        return before.ContainsKey(file) || now.ContainsKey(file) || !Path.Exists(path)
            ? path
            : throw new InputException($"{path} is there already and was not written by this command. Move it away, or give another folder.");
    }

    // A list of files that somebody has changed must not lead out of the folder.
    private string PathOf(string file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.GetFileName(path) is not (ManifestName or JournalName)
            ? path
            : throw new InputException($"'{file}' lies outside the folder {folder}. Give an empty folder.");
    }
}
