using System.Reflection;
using System.Runtime.InteropServices;

namespace Summariser.Speech.Native;

/// <summary>Says where the native libraries named in imports are. The runtime asks one resolver an assembly, so they are all kept here.</summary>
internal static class NativeLibraries
{
    private static readonly Dictionary<string, Func<nint>> Places = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    static NativeLibraries() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);

    /// <summary>Names the one place of a library, before the first import from it.</summary>
    /// <param name="name">Its name in imports.</param>
    /// <param name="open">Gives its handle, or zero; nowhere else is looked then.</param>
    public static void Add(string name, Func<nint> open)
    {
        lock (Gate)
        {
            Places[name] = open;
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        lock (Gate)
        {
            return Places.TryGetValue(name, out var open) ? open() : nint.Zero;
        }
    }
}
