using System.Runtime.InteropServices;

namespace Summariser.Speech.Sherpa.Native;

/// <summary>SherpaOnnxOfflineRecognizerConfig. Pointers are to UTF-8 text, null for none; fields of engines that are not used stay null.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct RecogniserConfig
{
    public int SampleRate;
    public int FeatureDimension;
    public ModelConfig Model;
    public byte* LanguageModel;
    public float LanguageModelScale;
    public byte* DecodingMethod;
    public int MaxActivePaths;
    public byte* HotwordsFile;
    public float HotwordsScore;
    public byte* RuleFsts;
    public byte* RuleFars;
    public float BlankPenalty;
    public byte* HomophoneDictionary;
    public byte* HomophoneLexicon;
    public byte* HomophoneRules;
}

/// <summary>SherpaOnnxOfflineModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ModelConfig
{
    public fixed long Transducer[3];
    public fixed long Paraformer[1];
    public fixed long NemoCtc[1];
    public WhisperConfig Whisper;
    public fixed long Tdnn[1];
    public byte* Tokens;
    public int Threads;
    public int Debug;
    public byte* Provider;
    public byte* ModelType;
    public byte* ModelingUnit;
    public byte* BpeVocabulary;
    public byte* TelespeechCtc;
    public SenseVoiceConfig SenseVoice;
    public MoonshineConfig Moonshine;
    public EnginesAfterMoonshine Rest;
}

/// <summary>SherpaOnnxOfflineWhisperModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct WhisperConfig
{
    public byte* Encoder;
    public byte* Decoder;
    public byte* Language;
    public byte* Task;
    public int TailPaddings;
    public int TokenTimestamps;
    public int SegmentTimestamps;
}

/// <summary>SherpaOnnxOfflineSenseVoiceModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SenseVoiceConfig
{
    public byte* Model;
    public byte* Language;
    public int InverseTextNormalisation;
}

/// <summary>SherpaOnnxOfflineMoonshineModelConfig; the encoder and the merged decoder are the form Moonshine is published in for browsers.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MoonshineConfig
{
    public byte* Preprocessor;
    public byte* Encoder;
    public byte* UncachedDecoder;
    public byte* CachedDecoder;
    public byte* MergedDecoder;
}

/// <summary>The configurations that follow Moonshine's, all left empty; only their size matters.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct EnginesAfterMoonshine
{
    public fixed long FireRed[2];
    public fixed long Dolphin[1];
    public fixed long ZipformerCtc[1];
    public fixed long Canary[5];
    public fixed long WenetCtc[1];
    public fixed long Omnilingual[1];
    public fixed long MedAsrCtc[1];
    public fixed long FunAsrNano[11];
    public fixed long FireRedCtc[1];
    public fixed long Qwen3[8];
    public fixed long CohereTranscribe[4];
}

/// <summary>SherpaOnnxVadModelConfig.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct VoiceActivityConfig
{
    public DetectorConfig Silero;
    public int SampleRate;
    public int Threads;
    public byte* Provider;
    public int Debug;
    public DetectorConfig Ten;
}

/// <summary>SherpaOnnxSileroVadModelConfig and SherpaOnnxTenVadModelConfig, which are alike. Durations are in seconds, the window in samples.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DetectorConfig
{
    public byte* Model;
    public float Threshold;
    public float MinSilence;
    public float MinSpeech;
    public int Window;
    public float MaxSpeech;
}

/// <summary>SherpaOnnxSpeechSegment: a place and a copy of its samples.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Segment
{
    public int Start;
    public float* Samples;
    public int Count;
}
