using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Native;
using Summariser.Speech.Sherpa.Native;
using Summariser.Speech.Speakers;

namespace Summariser.Speech.Sherpa;

/// <summary>
/// Tells voices apart by sherpa-onnx: a segmentation model (Bredin, "pyannote.audio 2.1 speaker diarization pipeline", 2023) finds turns, an
/// embedding model measures their voices, and clustering joins them. It needs the whole sound in memory: 230 MB an hour.
/// </summary>
/// <param name="options">The models.</param>
/// <param name="audio">Where ffmpeg is.</param>
/// <param name="threads">Threads of a model; 0 for one a core.</param>
public sealed class SherpaDiariser(DiarisationOptions options, AudioOptions audio, int threads) : IDiariser
{
    private const string SegmentationSetting = "Speech:Diarisation:Segmentation";
    private const string EmbeddingSetting = "Speech:Diarisation:Embedding";
    private const float ShortestTurnSeconds = 0.3f;
    private const float ShortestPauseSeconds = 0.5f;

    // What sherpa-onnx reads from the models, and ends the program over when it is not there.
    private static readonly string[] SegmentationEntries =
        ["num_speakers", "powerset_max_classes", "num_classes", "sample_rate", "window_size", "receptive_field_size", "receptive_field_shift"];

    private static readonly string[] EmbeddingEntries = ["framework", "sample_rate", "output_dim"];

    /// <summary>The diariser of the settings, or null where neither model is set. The models are looked into, not loaded.</summary>
    /// <exception cref="MissingComponentException">A model is not there or not of its kind.</exception>
    public static SherpaDiariser? From(SpeechOptions speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        if (!speech.Diarisation.IsOn())
        {
            return null;
        }

        var diariser = new SherpaDiariser(speech.Diarisation, speech.Audio, speech.Threads);
        diariser.RequireModels();
        return diariser;
    }

    /// <summary>Loads the models and lets them go again.</summary>
    /// <exception cref="MissingComponentException">The library or a model cannot be used.</exception>
    public void Check() => Load().Dispose();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<VoiceTurn>> FindAsync(Recording recording, CancellationToken cancel)
    {
        using var diariser = Load();
        var samples = new List<float>();
        var track = await new RecordingProbe(audio).ProbeAsync(recording, cancel);
        await using var sound = SoundStream.Open(recording, track, audio);
        var block = new float[SoundStream.SampleRate];
        for (int read; (read = await sound.ReadAsync(block, cancel)) > 0;)
        {
            samples.AddRange(block.AsSpan(0, read));
        }

        return await Task.Run(() => Find(diariser, [.. samples]), cancel);
    }

    private void RequireModels()
    {
        OnnxFile.Require(options.Segmentation, SegmentationSetting, SegmentationEntries);
        OnnxFile.Require(options.Embedding, EmbeddingSetting, EmbeddingEntries);
    }

    /// <summary>Has the library load models; the handle is invalid where it finds none.</summary>
    internal static unsafe DiariserHandle New(DiarisationOptions options, int threads)
    {
        SherpaLibrary.Require();
        using var texts = new NativeTexts();
        var provider = texts.Add("cpu");
        var each = threads == 0 ? Environment.ProcessorCount : threads;
        var config = new DiariserConfig
        {
            Pyannote = new PyannoteConfig { Model = texts.Add(options.Segmentation) },
            SegmentationThreads = each,
            SegmentationProvider = provider,
            Embedding = texts.Add(options.Embedding),
            EmbeddingThreads = each,
            EmbeddingProvider = provider,
            Voices = -1,
            Threshold = (float)options.Threshold,
            MinDurationOn = ShortestTurnSeconds,
            MinDurationOff = ShortestPauseSeconds,
        };
        return DiariserApi.New(&config);
    }

    private DiariserHandle Load()
    {
        RequireModels();
        var handle = New(options, threads);
        if (!handle.IsInvalid && DiariserApi.SampleRate(handle) == SoundStream.SampleRate)
        {
            return handle;
        }

        handle.Dispose();
        throw new MissingComponentException(
            $"The voice models {options.Segmentation} and {options.Embedding} do not load together. Take two for 16 kHz that sherpa-onnx publishes, or leave both settings empty.");
    }

    private static unsafe VoiceTurn[] Find(DiariserHandle diariser, float[] samples)
    {
        nint result;
        fixed (float* first = samples)
        {
            result = DiariserApi.Process(diariser, first, samples.Length);
        }

        if (result == nint.Zero)
        {
            return [];
        }

        var turns = DiariserApi.Turns(result);
        try
        {
            return turns is null ? [] : [.. Copy(new ReadOnlySpan<DiarisedTurn>(turns, DiariserApi.Count(result)))];
        }
        finally
        {
            DiariserApi.FreeTurns(turns);
            DiariserApi.FreeResult(result);
        }
    }

    private static VoiceTurn[] Copy(ReadOnlySpan<DiarisedTurn> turns)
    {
        var copy = new VoiceTurn[turns.Length];
        for (var at = 0; at < turns.Length; at++)
        {
            copy[at] = new VoiceTurn(new TimeRange(turns[at].Start, Math.Max(turns[at].Start, turns[at].End)), turns[at].Voice);
        }

        return copy;
    }
}
