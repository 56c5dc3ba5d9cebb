using System.Runtime.InteropServices;

namespace Summariser.Speech.Sherpa.Native;

/// <summary>The functions of sherpa-onnx's C interface (version 1.13) that tell voices apart.</summary>
internal static unsafe partial class DiariserApi
{
    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxCreateOfflineSpeakerDiarization")]
    internal static partial DiariserHandle New(DiariserConfig* config);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineSpeakerDiarization")]
    internal static partial void Free(nint diariser);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineSpeakerDiarizationGetSampleRate")]
    internal static partial int SampleRate(DiariserHandle diariser);

    /// <summary>Finds the turns; null where there are none. Freed by <see cref="FreeResult"/>.</summary>
    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineSpeakerDiarizationProcess")]
    internal static partial nint Process(DiariserHandle diariser, float* samples, int count);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineSpeakerDiarizationResultGetNumSegments")]
    internal static partial int Count(nint result);

    /// <summary>The turns in order of time; freed by <see cref="FreeTurns"/>.</summary>
    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineSpeakerDiarizationResultSortByStartTime")]
    internal static partial DiarisedTurn* Turns(nint result);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineSpeakerDiarizationDestroySegment")]
    internal static partial void FreeTurns(DiarisedTurn* turns);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineSpeakerDiarizationDestroyResult")]
    internal static partial void FreeResult(nint result);
}

/// <summary>A diariser; for one thread at a time.</summary>
internal sealed class DiariserHandle() : SafeHandle(nint.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        DiariserApi.Free(handle);
        return true;
    }
}

/// <summary>SherpaOnnxOfflineSpeakerDiarizationConfig with the structures inside it. Durations are in seconds.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DiariserConfig
{
    public PyannoteConfig Pyannote;
    public int SegmentationThreads;
    public int SegmentationDebug;
    public byte* SegmentationProvider;
    public byte* Embedding;
    public int EmbeddingThreads;
    public int EmbeddingDebug;
    public byte* EmbeddingProvider;
    public int Voices;
    public float Threshold;
    public int ComputeConfidence;
    public float MinDurationOn;
    public float MinDurationOff;
}

/// <summary>SherpaOnnxOfflineSpeakerSegmentationPyannoteModelConfig; a shift of 0 is the library's own.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PyannoteConfig
{
    public byte* Model;
    public float WindowShiftRatio;
}

/// <summary>SherpaOnnxOfflineSpeakerDiarizationSegment: seconds, a voice's number, and how sure that is where it was asked for.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DiarisedTurn
{
    public float Start;
    public float End;
    public int Voice;
    public float Confidence;
}
