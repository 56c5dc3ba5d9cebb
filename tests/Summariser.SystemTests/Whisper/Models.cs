using Summariser.SystemTests.Support;
using Summariser.Tests.Speech.Whisper.Format;

namespace Summariser.SystemTests.Whisper;

/// <summary>Models and sound for the tests of Whisper, made once.</summary>
public sealed class Models : IAsyncLifetime
{
    private readonly Folder folder = new();

    /// <summary>English only; unsure of its words, so that decodes fail thresholds and are tried again.</summary>
    public string Unsure => folder.File("ggml-unsure.bin");

    /// <summary>English only; sure of its words.</summary>
    public string Sure => folder.File("ggml-sure.bin");

    /// <summary>English only, and as small as can be.</summary>
    public string Small => folder.File("ggml-small.bin");

    /// <summary>For 99 languages.</summary>
    public string Multilingual => folder.File("ggml-multilingual.bin");

    /// <summary>Without weights.</summary>
    public string Weightless => folder.File("ggml-weightless.bin");

    /// <summary>Twelve seconds of the sample meeting.</summary>
    public string Wave => folder.File("speech.wav");

    public async Task InitializeAsync()
    {
        new RandomModel { Spread = 0.35 }.WriteTo(Unsure);
        new RandomModel { Spread = 0.8, Seed = 2 }.WriteTo(Sure);
        new RandomModel { State = 32, Heads = 1 }.WriteTo(Small);
        new RandomModel { Spread = 0.8, Seed = 3, Vocabulary = 51865 }.WriteTo(Multilingual);
        new RandomModel { HasWeights = false }.WriteTo(Weightless);
        await Ffmpeg.RunAsync("-ss", "30", "-t", "12", "-i", Path.Combine(Repository.Sample, "recording.mp4"), "-vn", "-ac", "1", "-ar", "16000", "-c:a", "pcm_s16le", Wave);
    }

    /// <summary>The wave file's samples, between -1 and 1.</summary>
    public float[] Samples()
    {
        var bytes = File.ReadAllBytes(Wave);
        var data = bytes.AsSpan(bytes.AsSpan().IndexOf("data"u8) + 8);
        var samples = new float[data.Length / 2];
        for (var at = 0; at < samples.Length; at++)
        {
            samples[at] = BitConverter.ToInt16(data.Slice(at * 2, 2)) / 32768f;
        }

        return samples;
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
