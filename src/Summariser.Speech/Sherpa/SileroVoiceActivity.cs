using Summariser.Core;
using Summariser.Speech.Audio;
using Summariser.Speech.Native;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa.Native;

namespace Summariser.Speech.Sherpa;

/// <summary>Silero's voice activity model, run by sherpa-onnx. For one thread.</summary>
public sealed class SileroVoiceActivity : IVoiceActivity
{
    private const int WindowSamples = 512;

    private readonly DetectorHandle detector;

    private SileroVoiceActivity(DetectorHandle detector) => this.detector = detector;

    /// <summary>The model's file.</summary>
    public static string FileOf(string models) => Path.Combine(models, "silero_vad_v6.onnx");

    /// <summary>Loads the model.</summary>
    /// <param name="models">The folder of models beside the program.</param>
    /// <param name="options">Thresholds and durations.</param>
    /// <exception cref="MissingComponentException">The library or the model is missing or does not load.</exception>
    public static unsafe SileroVoiceActivity Load(string models, VoiceActivityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SherpaLibrary.Require();
        var model = FileOf(models);
        if (!File.Exists(model))
        {
            throw new MissingComponentException($"The voice activity model {model} is missing. Run 'npm ci' and build again.");
        }

        using var texts = new NativeTexts();
        var config = new VoiceActivityConfig
        {
            Silero = new DetectorConfig
            {
                Model = texts.Add(model),
                Threshold = (float)options.Threshold,
                MinSilence = (float)options.MinSilenceSeconds,
                MinSpeech = (float)options.MinSpeechSeconds,
                MaxSpeech = (float)options.MaxSpeechSeconds,
                Window = WindowSamples,
            },
            SampleRate = SoundStream.SampleRate,
            Threads = 1,
            Provider = texts.Add("cpu"),
        };
        var handle = Api.NewDetector(&config, bufferSeconds: (float)options.MaxSpeechSeconds + 40);
        if (handle.IsInvalid)
        {
            handle.Dispose();
            throw new MissingComponentException($"The voice activity model {model} does not load. Delete it and build again.");
        }

        return new SileroVoiceActivity(handle);
    }

    /// <inheritdoc/>
    public unsafe IReadOnlyList<SpeechSpan> Accept(ReadOnlySpan<float> samples)
    {
        // One window of the model a call: over a longer block the library only asks whether any of it was speech, and misses the pauses.
        for (var at = 0; at < samples.Length; at += WindowSamples)
        {
            fixed (float* first = &samples[at])
            {
                Api.Accept(detector, first, Math.Min(WindowSamples, samples.Length - at));
            }
        }

        return Found();
    }

    /// <inheritdoc/>
    public IReadOnlyList<SpeechSpan> Finish()
    {
        Api.Flush(detector);
        return Found();
    }

    /// <inheritdoc/>
    public void Dispose() => detector.Dispose();

    private unsafe List<SpeechSpan> Found()
    {
        var spans = new List<SpeechSpan>();
        while (Api.IsEmpty(detector) == 0)
        {
            var segment = Api.Front(detector);
            spans.Add(new SpeechSpan(segment->Start, segment->Count));
            Api.FreeSegment(segment);
            Api.Pop(detector);
        }

        return spans;
    }
}
