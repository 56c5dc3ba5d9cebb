using System.Runtime.InteropServices;

namespace Summariser.Speech.Native;

/// <summary>Texts handed to native code, freed together once the call that copies them has returned.</summary>
internal sealed unsafe class NativeTexts : IDisposable
{
    private readonly List<nint> texts = [];

    /// <summary>A copy of the text as zero-terminated UTF-8.</summary>
    public byte* Add(string text)
    {
        var copy = Marshal.StringToCoTaskMemUTF8(text);
        texts.Add(copy);
        return (byte*)copy;
    }

    public void Dispose() => texts.ForEach(Marshal.FreeCoTaskMem);
}
