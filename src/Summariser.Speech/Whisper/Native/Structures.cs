using System.Runtime.InteropServices;

namespace Summariser.Speech.Whisper.Native;

// The structures of include/whisper.h, version 1.9.1, field by field. A C bool is a byte here. Fields that are not set by this program keep
// the library's defaults, and have no comment.

/// <summary>whisper_context_params: how a model is loaded.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ContextParameters
{
    public byte UseGpu;
    public byte FlashAttention;
    public int GpuDevice;
    public byte AlignedTokenTimes;
    public int AlignmentHeadsPreset;
    public int AlignmentTopHeads;
    public nuint AlignmentHeadCount;
    public nint AlignmentHeads;
    public nuint AlignmentMemory;
}

/// <summary>whisper_full_params: how sound is decoded.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DecodeParameters
{
    public SamplingStrategy Strategy;
    public int Threads;
    public int MaxTextContext;
    public int OffsetMilliseconds;
    public int DurationMilliseconds;
    public byte Translate;
    public byte NoContext;
    public byte NoTimestamps;
    public byte SingleSegment;
    public byte PrintSpecial;
    public byte PrintProgress;
    public byte PrintRealtime;
    public byte PrintTimestamps;
    public byte TokenTimestamps;
    public float TimestampProbabilityThreshold;
    public float TimestampSumThreshold;
    public int MaxSegmentLetters;
    public byte SplitOnWord;
    public int MaxSegmentTokens;
    public byte DebugMode;
    public int AudioContext;
    public byte TinyDiarize;
    public byte* SuppressPattern;
    public byte* InitialPrompt;
    public byte CarryInitialPrompt;
    public int* PromptTokens;
    public int PromptTokenCount;
    public byte* Language;
    public byte DetectLanguage;
    public byte SuppressBlank;
    public byte SuppressNonSpeech;
    public float Temperature;
    public float MaxInitialTimestamp;
    public float LengthPenalty;
    public float TemperatureStep;
    public float EntropyThreshold;
    public float LogProbabilityThreshold;
    public float NoSpeechThreshold;
    public int BestOf;
    public int BeamSize;
    public float Patience;
    public nint OnSegment;
    public nint OnSegmentUser;
    public delegate* unmanaged[Cdecl]<nint, nint, int, nint, void> OnProgress;
    public nint OnProgressUser;
    public delegate* unmanaged[Cdecl]<nint, nint, nint, byte> OnEncoderBegin;
    public nint OnEncoderBeginUser;
    public delegate* unmanaged[Cdecl]<nint, byte> OnAbort;
    public nint OnAbortUser;
    public nint OnLogits;
    public nint OnLogitsUser;
    public nint GrammarRules;
    public nuint GrammarRuleCount;
    public nuint GrammarStart;
    public float GrammarPenalty;
    public byte VoiceActivity;
    public byte* VoiceActivityModel;
    public VoiceActivityParameters VoiceActivityParameters;
}

/// <summary>whisper_vad_params; this program finds speech itself.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct VoiceActivityParameters
{
    public float Threshold;
    public int MinSpeechMilliseconds;
    public int MinSilenceMilliseconds;
    public float MaxSpeechSeconds;
    public int PaddingMilliseconds;
    public float OverlapSeconds;
}

/// <summary>whisper_sampling_strategy.</summary>
internal enum SamplingStrategy
{
    Greedy = 0,
    Beam = 1,
}

/// <summary>whisper_token_data. Times are in hundredths of a second, -1 where they were not worked out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TokenData
{
    public int Id;
    public int TimestampId;
    public float Probability;
    public float LogProbability;
    public float TimestampProbability;
    public float TimestampSum;
    public long Start;
    public long End;
    public long AlignedTime;
    public float VoiceLength;
}
