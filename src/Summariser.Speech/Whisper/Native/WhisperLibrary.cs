using System.Runtime.InteropServices;
using Summariser.Core;
using Summariser.Speech.Native;

namespace Summariser.Speech.Whisper.Native;

/// <summary>
/// Finds whisper.cpp's library: where the settings say, else beside the program, else in the system. Its version must be the one whose
/// structures this program knows; a call with structures of another would corrupt memory.
/// </summary>
internal static unsafe class WhisperLibrary
{
    /// <summary>The library's name in imports.</summary>
    public const string Name = "whisper";

    /// <summary>The one version that can be used.</summary>
    public const string Version = "1.9.1";

    private const string Build = "Run eng/build-whisper.sh and build the program again";

    private static readonly Lock Gate = new();
    private static nint opened;
    private static string openedPath = "";

    static WhisperLibrary() => NativeLibraries.Add(Name, () => opened);

    private static string FileName =>
        OperatingSystem.IsWindows() ? "whisper.dll" : OperatingSystem.IsMacOS() ? "libwhisper.1.dylib" : "libwhisper.so.1";

    /// <summary>Makes sure the library is loaded. A process loads one, and keeps it.</summary>
    /// <param name="setting">Its path, or empty to look for it.</param>
    /// <returns>Where it was found.</returns>
    /// <exception cref="MissingComponentException">It is not there, does not load, or is of another version.</exception>
    public static string Require(string setting)
    {
        lock (Gate)
        {
            if (opened != nint.Zero)
            {
                return openedPath;
            }

            (opened, openedPath) = Open(setting);
            WhisperLog.Listen();
            return openedPath;
        }
    }

    private static (nint Library, string Path) Open(string setting)
    {
        if (setting.Length > 0)
        {
            return NativeLibrary.TryLoad(Path.GetFullPath(setting), out var chosen)
                ? (OfVersion(chosen, setting), setting)
                : throw new MissingComponentException(
                    $"Whisper's library {setting} is missing or does not load here. Correct Speech:Whisper:Library, or leave it empty and run eng/build-whisper.sh.");
        }

        foreach (var place in new[] { Path.Combine(AppContext.BaseDirectory, "native", FileName), FileName })
        {
            if (NativeLibrary.TryLoad(place, out var library))
            {
                return (OfVersion(library, place), place);
            }
        }

        throw new MissingComponentException(
            $"Whisper's library {FileName} is neither beside the program nor in the system. {Build}, or give its path in Speech:Whisper:Library.");
    }

    private static nint OfVersion(nint library, string place)
    {
        var found = NativeLibrary.TryGetExport(library, "whisper_version", out var function)
            ? Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)function)())
            : null;
        if (found == Version)
        {
            return library;
        }

        NativeLibrary.Free(library);
        throw new MissingComponentException(
            $"Whisper's library {place} is of {(found is null ? "no version that can be told" : $"version {found}")}; {Version} is needed. {Build}, or give another in Speech:Whisper:Library.");
    }
}
