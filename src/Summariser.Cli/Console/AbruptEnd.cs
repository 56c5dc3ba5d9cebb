using System.Runtime.InteropServices;

namespace Summariser.Cli.Console;

/// <summary>
/// Ends a cancelled program at once. A decode that is under way in native code cannot be interrupted, and the library's own clean-up at
/// an ordinary exit would crash beneath it; everything worth keeping has been saved by then.
/// </summary>
internal static partial class AbruptEnd
{
    public static void Now(int exitCode)
    {
        System.Console.Error.Flush();
        System.Console.Out.Flush();
        if (OperatingSystem.IsWindows())
        {
            Environment.Exit(exitCode);
        }
        else
        {
            Exit(exitCode);
        }
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Exit(int exitCode);
}
