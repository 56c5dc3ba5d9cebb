using Summariser.Core;
using Summariser.Core.Pipeline;

namespace Summariser.Storage.Files;

/// <summary>The folder of all that the service keeps, which only its owner can open.</summary>
public static class DataFolder
{
    /// <summary>Opens the folder, making it when there is none, and gives its absolute path.</summary>
    /// <exception cref="InputException">The folder cannot be made.</exception>
    public static string Open(StorageOptions options)
    {
        var path = Path.GetFullPath(options.DataFolder.Length > 0 ? options.DataFolder : Default());
        try
        {
            PrivateFolder.Create(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The data folder {path} cannot be used ({error.Message}). Give another in Storage:DataFolder.", error);
        }

        return path;
    }

    /// <summary>Where recordings are within the data folder.</summary>
    public static string FilesOf(string dataFolder) => Path.Combine(dataFolder, "files");

    /// <summary>Where uploads arrive within the data folder.</summary>
    public static string IncomingOf(string dataFolder) => Path.Combine(FilesOf(dataFolder), "incoming");

    /// <summary>Where it is noted, within the data folder, which files are copies of recordings for the public.</summary>
    public static string CopiesOf(string dataFolder) => Path.Combine(dataFolder, "copies");

    private static string Default()
    {
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg ? xdg
            : OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".local", "share")
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? local
            : throw new InputException("There is no folder for the user's data. Give one in Storage:DataFolder.");
        return Path.Combine(data, "summariser");
    }
}
