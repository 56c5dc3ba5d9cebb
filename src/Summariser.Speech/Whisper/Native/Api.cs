using System.Runtime.InteropServices;

namespace Summariser.Speech.Whisper.Native;

/// <summary>The functions of whisper.cpp's C interface (include/whisper.h, version 1.9.1) that are used.</summary>
internal static unsafe partial class Api
{
    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_log_set")]
    internal static partial void SetLog(delegate* unmanaged[Cdecl]<int, byte*, nint, void> log, nint user);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_context_default_params")]
    internal static partial ContextParameters DefaultContext();

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_init_from_file_with_params_no_state", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ModelHandle LoadModel(string path, ContextParameters parameters);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_free")]
    internal static partial void FreeModel(nint model);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_init_state")]
    internal static partial StateHandle NewState(ModelHandle model);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_free_state")]
    internal static partial void FreeState(nint state);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_is_multilingual")]
    internal static partial int IsMultilingual(ModelHandle model);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_token_eot")]
    internal static partial int EndOfText(ModelHandle model);

    /// <summary>The language's number, or -1 for one that is not known.</summary>
    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_lang_id", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LanguageId(string code);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_default_params")]
    internal static partial DecodeParameters DefaultDecode(SamplingStrategy strategy);

    /// <summary>Decodes. Gives 0, or a negative number for a failure or an abort.</summary>
    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_with_state")]
    internal static partial int Decode(ModelHandle model, StateHandle state, DecodeParameters parameters, float* samples, int count);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_n_segments_from_state")]
    internal static partial int SegmentCount(StateHandle state);

    /// <summary>In hundredths of a second.</summary>
    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_get_segment_t0_from_state")]
    internal static partial long SegmentStart(StateHandle state, int segment);

    /// <summary>In hundredths of a second.</summary>
    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_get_segment_t1_from_state")]
    internal static partial long SegmentEnd(StateHandle state, int segment);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_get_segment_text_from_state")]
    internal static partial byte* SegmentText(StateHandle state, int segment);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_get_segment_no_speech_prob_from_state")]
    internal static partial float SegmentNoSpeech(StateHandle state, int segment);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_n_tokens_from_state")]
    internal static partial int TokenCount(StateHandle state, int segment);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_get_token_data_from_state")]
    internal static partial TokenData Token(StateHandle state, int segment, int token);

    [LibraryImport(WhisperLibrary.Name, EntryPoint = "whisper_full_get_token_text_from_state")]
    internal static partial byte* TokenText(ModelHandle model, StateHandle state, int segment, int token);
}
