using System.Runtime.InteropServices;
using Summariser.Core;
using Summariser.Speech.Native;

namespace Summariser.Speech.Sherpa.Native;

/// <summary>Finds sherpa-onnx's C library in the folder "native" beside the program, and nowhere else.</summary>
internal static class SherpaLibrary
{
    /// <summary>The library's name in imports.</summary>
    public const string Name = "sherpa-onnx-c-api";

    /// <summary>Where the library must be.</summary>
    public static string FullPath { get; } = Path.Combine(AppContext.BaseDirectory, "native", FileName);

    private static string FileName =>
        OperatingSystem.IsWindows() ? $"{Name}.dll" : OperatingSystem.IsMacOS() ? $"lib{Name}.dylib" : $"lib{Name}.so";

    // Before the first import: everything that calls the library makes sure of it first.
    static SherpaLibrary()
    {
        NativeLibraries.Add(Name, () => NativeLibrary.TryLoad(FullPath, out var library) ? library : nint.Zero);
        NativeHeap.ShareAmongThreads();
    }

    /// <summary>Makes sure the library loads.</summary>
    /// <exception cref="MissingComponentException">It is not there, or does not load on this machine.</exception>
    public static void Require()
    {
        if (!NativeLibrary.TryLoad(FullPath, out _))
        {
            throw new MissingComponentException(
                $"The speech library {FullPath} is missing or does not load here. Run 'npm ci' and build again; 'summariser doctor' says more.");
        }
    }
}
