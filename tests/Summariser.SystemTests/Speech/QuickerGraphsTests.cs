using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Speech;

/// <summary>The models the build makes beside the models as they are published.</summary>
public sealed class QuickerGraphsTests : IDisposable
{
    private const int Windows = 4;

    private static readonly string Made = Path.Combine(AppContext.BaseDirectory, "models");

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("base")]
    [InlineData("tiny")]
    public async Task Rewritten_graphs_say_the_same_words_as_the_published_ones(string size)
    {
        var windows = await SampleWindowsAsync();
        var name = $"moonshine-{size}";
        using var published = MoonshineRecogniser.Load(name, Published(name, size));
        using var made = MoonshineRecogniser.Load(name, Made);

        Assert.Equal(Windows, windows.Count);
        Assert.All(windows, window =>
        {
            var words = published.Recognise(window.Samples, CancellationToken.None).Text;
            Assert.NotEmpty(words);
            Assert.Equal(words, made.Recognise(window.Samples, CancellationToken.None).Text);
        });
    }

    /// <summary>The published models, laid out as the program's own are.</summary>
    private string Published(string name, string size)
    {
        Directory.CreateDirectory(folder.File(name));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "node_modules", "@usefulsensors", "moonshine-js", "dist", "model", size, "quantized")))
        {
            File.Copy(file, Path.Combine(folder.File(name), Path.GetFileName(file)));
        }

        File.Copy(Path.Combine(Made, "moonshine-tokens.txt"), folder.File("moonshine-tokens.txt"));
        return Path.GetDirectoryName(folder.File(name))!;
    }

    private static async Task<IReadOnlyList<SpeechWindow>> SampleWindowsAsync()
    {
        var recording = new Recording(Path.Combine(Repository.Sample, "recording.mp4"));
        var track = await new RecordingProbe(new AudioOptions()).ProbeAsync(recording, CancellationToken.None);
        await using var sound = SoundStream.Open(recording, track, new AudioOptions());
        using var voice = SileroVoiceActivity.Load(Made, new VoiceActivityOptions());
        var assembler = new WindowAssembler(voice, new WindowOptions());
        var windows = new List<SpeechWindow>();
        var block = new float[SoundStream.SampleRate];
        for (int read; windows.Count < Windows && (read = await sound.ReadAsync(block, CancellationToken.None)) > 0;)
        {
            windows.AddRange(assembler.Accept(block.AsSpan(0, read)));
        }

        return windows;
    }
}
