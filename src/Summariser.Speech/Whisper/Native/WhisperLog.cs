using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Summariser.Speech.Whisper.Native;

/// <summary>Keeps whisper.cpp's messages off the terminal, and remembers the last error of each thread for the exception it leads to.</summary>
internal static unsafe class WhisperLog
{
    private const int ErrorLevel = 4;
    private const int LongestMessage = 300;

    [ThreadStatic]
    private static string? lastError;

    /// <summary>Begins to listen.</summary>
    public static void Listen() => Api.SetLog(&OnMessage, nint.Zero);

    /// <summary>The last error that native code told on this thread since this was asked before, in brackets and after a space; or nothing.</summary>
    public static string TakeError()
    {
        var error = lastError;
        lastError = null;
        return error is null ? "" : $" ({error})";
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnMessage(int level, byte* text, nint user)
    {
        if (level == ErrorLevel && text is not null)
        {
            var message = Marshal.PtrToStringUTF8((nint)text)?.Trim() ?? "";
            lastError = message.Length > LongestMessage ? message[..LongestMessage] : message;
        }
    }
}
