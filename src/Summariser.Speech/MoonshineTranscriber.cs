using Summariser.Core.Pipeline;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa;

namespace Summariser.Speech;

/// <summary>The default engine: Silero's voice activity and Moonshine, on this machine.</summary>
public sealed class MoonshineTranscriber : ITranscriber, IDisposable
{
    /// <summary>Raised when the same recording and settings would give other words.</summary>
    private const int Version = 1;

    private readonly SpeechOptions options;
    private readonly string workFolder;
    private readonly Lazy<IRecogniser> recogniser;
    private readonly WindowTranscriber windows;

    /// <summary>Makes the engine. Models are loaded when they are first needed.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="models">The folder of models beside the program.</param>
    /// <param name="workFolder">Where finished windows are kept.</param>
    public MoonshineTranscriber(SpeechOptions options, string models, string workFolder)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.workFolder = workFolder;
        recogniser = new Lazy<IRecogniser>(() => MoonshineRecogniser.Load(options.Engine, models));
        windows = new WindowTranscriber(() => SileroVoiceActivity.Load(models, options.VoiceActivity), recogniser, options);
    }

    private string Journals => Path.Combine(workFolder, "windows");

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var track = await new RecordingProbe(options.Audio).ProbeAsync(recording, cancel);
        using var journal = await OpenJournalAsync(recording, cancel);
        return await windows.TranscribeAsync(recording, track, journal, progress, cancel);
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(closed);
        if (closed.Count == 0)
        {
            return;
        }

        // Runs with another engine or other settings kept journals of their own, with the same words in them.
        var fingerprint = await RecordingFingerprint.OfAsync(recording.Path, cancel);
        foreach (var path in Directory.EnumerateFiles(Journals, $"{fingerprint}-*.jsonl").ToArray())
        {
            using var journal = WindowJournal.Open(path);
            journal.Seal(closed);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (recogniser.IsValueCreated)
        {
            recogniser.Value.Dispose();
        }
    }

    private async Task<WindowJournal> OpenJournalAsync(Recording recording, CancellationToken cancel)
    {
        var fingerprint = await RecordingFingerprint.OfAsync(recording.Path, cancel);
        var settings = Digest.Of((Version, recording.Track, options.Engine, options.VoiceActivity, options.Windows));
        return WindowJournal.Open(Path.Combine(Journals, $"{fingerprint}-{settings[..16]}.jsonl"));
    }
}
