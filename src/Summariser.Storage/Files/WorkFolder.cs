using Summariser.Core;
using Summariser.Core.Pipeline;

namespace Summariser.Storage.Files;

/// <summary>The folder of unfinished work, which only its owner can open.</summary>
public sealed class WorkFolder
{
    /// <summary>The folders the program keeps its work in. The work folder may be one that holds other things, which are not the program's to remove.</summary>
    private static readonly string[] Own = ["stages", "windows"];

    private WorkFolder(string path) => Path = path;

    /// <summary>The folder, an absolute path.</summary>
    public string Path { get; }

    /// <summary>Opens the folder, making it when there is none, and removes work untouched for longer than the settings say.</summary>
    /// <exception cref="InputException">The folder cannot be made.</exception>
    public static WorkFolder Open(StorageOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var path = System.IO.Path.GetFullPath(options.WorkFolder.Length > 0 ? options.WorkFolder : Default());
        try
        {
            PrivateFolder.Create(path);
            RemoveOld(path, clock.GetUtcNow().UtcDateTime.AddDays(-options.KeepWorkDays));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The work folder {path} cannot be used ({error.Message}). Give another in Storage:WorkFolder.", error);
        }

        return new WorkFolder(path);
    }

    private static string Default()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg
            : OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? System.IO.Path.Combine(home, ".cache")
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? local
            : System.IO.Path.GetTempPath();
        return System.IO.Path.Combine(cache, "summariser");
    }

    private static void RemoveOld(string folder, DateTime before)
    {
        var folders = Own.Select(name => new DirectoryInfo(System.IO.Path.Combine(folder, name))).Where(own => own.Exists && own.LinkTarget is null);
        foreach (var file in folders.SelectMany(own => own.GetFiles()).Where(file => file.LastWriteTimeUtc < before))
        {
            file.Delete();
        }
    }
}
