using System.Runtime.InteropServices;

namespace Summariser.Speech.Sherpa.Native;

/// <summary>The functions of sherpa-onnx's C interface (sherpa-onnx/c-api/c-api.h, version 1.13) that are used.</summary>
internal static unsafe partial class Api
{
    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxGetVersionStr")]
    internal static partial nint Version();

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxCreateOfflineRecognizer")]
    internal static partial RecogniserHandle NewRecogniser(RecogniserConfig* config);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineRecognizer")]
    internal static partial void FreeRecogniser(nint recogniser);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxCreateOfflineStream")]
    internal static partial StreamHandle NewStream(RecogniserHandle recogniser);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineStream")]
    internal static partial void FreeStream(nint stream);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxAcceptWaveformOffline")]
    internal static partial void Accept(StreamHandle stream, int sampleRate, float* samples, int count);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDecodeOfflineStream")]
    internal static partial void Decode(RecogniserHandle recogniser, StreamHandle stream);

    /// <summary>A JSON object with the field "text"; freed by <see cref="FreeResult"/>.</summary>
    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxGetOfflineStreamResultAsJson")]
    internal static partial byte* Result(StreamHandle stream);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineStreamResultJson")]
    internal static partial void FreeResult(byte* json);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxCreateVoiceActivityDetector")]
    internal static partial DetectorHandle NewDetector(VoiceActivityConfig* config, float bufferSeconds);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyVoiceActivityDetector")]
    internal static partial void FreeDetector(nint detector);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxVoiceActivityDetectorAcceptWaveform")]
    internal static partial void Accept(DetectorHandle detector, float* samples, int count);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxVoiceActivityDetectorFlush")]
    internal static partial void Flush(DetectorHandle detector);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxVoiceActivityDetectorEmpty")]
    internal static partial int IsEmpty(DetectorHandle detector);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxVoiceActivityDetectorFront")]
    internal static partial Segment* Front(DetectorHandle detector);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroySpeechSegment")]
    internal static partial void FreeSegment(Segment* segment);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxVoiceActivityDetectorPop")]
    internal static partial void Pop(DetectorHandle detector);
}

/// <summary>A recogniser; it may be shared by threads.</summary>
internal sealed class RecogniserHandle() : SafeHandle(nint.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        Api.FreeRecogniser(handle);
        return true;
    }
}

/// <summary>The sound of one decode and its result.</summary>
internal sealed class StreamHandle() : SafeHandle(nint.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        Api.FreeStream(handle);
        return true;
    }
}

/// <summary>A voice activity detector; for one thread at a time.</summary>
internal sealed class DetectorHandle() : SafeHandle(nint.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        Api.FreeDetector(handle);
        return true;
    }
}
