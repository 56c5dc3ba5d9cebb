namespace Summariser.Core.Pipeline;

/// <summary>Folders for work in progress, which may hold words not meant for others on the machine.</summary>
public static class PrivateFolder
{
    /// <summary>Makes a folder that only its owner can open, where the system knows owners; leaves an existing one as it is.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
