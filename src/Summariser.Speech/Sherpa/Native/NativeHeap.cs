using System.Runtime.InteropServices;

namespace Summariser.Speech.Sherpa.Native;

/// <summary>
/// Keeps native memory small. The system allocator of Linux gives each thread a heap of its own, and every one of them keeps what the
/// largest decode on its thread needed; one heap for all keeps it once. Other systems are left as they are.
/// </summary>
internal static partial class NativeHeap
{
    private const int MostHeaps = -8;

    /// <summary>Takes effect for threads that allocate for the first time afterwards.</summary>
    public static void ShareAmongThreads()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = SetOption(MostHeaps, 1);
        }
        catch (EntryPointNotFoundException)
        {
            // A Linux whose allocator has no such option, and no such heaps either.
        }
    }

    /// <summary>Gives memory that is not in use back to the system; a few milliseconds.</summary>
    public static void GiveBack()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = Trim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // As above.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint keptBytes);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);
}
