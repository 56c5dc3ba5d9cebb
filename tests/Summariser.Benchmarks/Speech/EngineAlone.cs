using System.Runtime.InteropServices;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa;

namespace Summariser.Benchmarks.Speech;

/// <summary>
/// The peer: the engine as its own example for long recordings uses it (sherpa-onnx, vad-with-moonshine). One recogniser with two threads, the
/// models as published, the detector's defaults, one decode for each span of speech, one after the other, the sound kept whole.
/// </summary>
internal static class EngineAlone
{
    /// <summary>The hidden command that runs the peer in a process of its own.</summary>
    public const string Command = "engine-alone";

    private const int Threads = 2;

    private static readonly VoiceActivityOptions Defaults = new() { Threshold = 0.5, MinSilenceSeconds = 0.5, MinSpeechSeconds = 0.25, MaxSpeechSeconds = 20 };

    /// <summary>Writes the words of a recording to a text file.</summary>
    public static async Task<int> RunAsync(string path, string engine, string output)
    {
        var recording = new Recording(path);
        var track = await new RecordingProbe(new AudioOptions()).ProbeAsync(recording, CancellationToken.None);
        using var recogniser = MoonshineRecogniser.Load(engine, Path.Combine(AppContext.BaseDirectory, "published"), Threads);
        using var detector = SileroVoiceActivity.Load(Path.Combine(AppContext.BaseDirectory, "models"), Defaults);
        await using var sound = SoundStream.Open(recording, track, new AudioOptions());
        await using var words = File.CreateText(output);
        var all = new List<float>();
        var block = new float[SoundStream.SampleRate];
        for (int read; (read = await sound.ReadAsync(block, CancellationToken.None)) > 0;)
        {
            all.AddRange(block.AsSpan(0, read));
            Decode(detector.Accept(block.AsSpan(0, read)));
        }

        Decode(detector.Finish());
        return 0;

        void Decode(IReadOnlyList<SpeechSpan> spans)
        {
            foreach (var span in spans)
            {
                words.WriteLine(recogniser.Recognise(CollectionsMarshal.AsSpan(all).Slice((int)span.Start, (int)span.Count), CancellationToken.None).Text);
            }
        }
    }
}
