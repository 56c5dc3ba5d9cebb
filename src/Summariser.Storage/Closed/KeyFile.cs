using Summariser.Core;
using Summariser.Core.Closed;
using Summariser.Core.Pipeline;

namespace Summariser.Storage.Closed;

/// <summary>The file of a council's key to its closed sessions. Only its owner may be able to read it.</summary>
public static class KeyFile
{
    private const int LargestBytes = 1000;
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a new key; never writes over a file, which may be the only key to what was kept.</summary>
    /// <exception cref="InputException">The file is there already or cannot be made.</exception>
    public static void Create(string path)
    {
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerAlone;
            }

            using var writer = new StreamWriter(path, options);
            writer.Write(ClosedKey.NewText());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The key {path} cannot be made ({error.Message}). Give another name; a key is never written over.", error);
        }
    }

    /// <summary>Reads a key.</summary>
    /// <exception cref="InputException">The file is not there, is no key, or others can read it.</exception>
    public static ClosedKey Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!OperatingSystem.IsWindows() && file.Exists && (File.GetUnixFileMode(path) & ~(OwnerAlone | UnixFileMode.UserExecute)) != UnixFileMode.None)
            {
                throw new InputException($"Others can read the key {path}. Make it yours alone: chmod 600 {path}");
            }

            return file.Length <= LargestBytes && ClosedKey.Parse(File.ReadAllText(path)) is { } key
                ? key
                : throw new InputException($"{path} is no key of this program. Make one with: summariser closed key FILE");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The key {path} cannot be read ({error.Message}). Set Agendas:Closed:KeyFile, or give --key.", error);
        }
    }
}
