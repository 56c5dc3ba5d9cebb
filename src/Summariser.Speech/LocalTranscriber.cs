using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa;

namespace Summariser.Speech;

/// <summary>Hears recordings on this machine: Silero's voice activity finds speech, and an engine turns it into words.</summary>
public sealed class LocalTranscriber : ITranscriber, IDisposable
{
    /// <summary>Raised when the same recording and settings would give other words.</summary>
    private const int Version = 3;

    private readonly SpeechOptions options;
    private readonly IWindowEngine engine;
    private readonly JournalFolder journals;
    private readonly WindowTranscriber windows;

    /// <summary>Makes the transcriber. Models are loaded when they are first needed.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="engine">The engine; disposed with the transcriber.</param>
    /// <param name="models">The folder of models beside the program.</param>
    /// <param name="journals">Where finished windows are kept.</param>
    public LocalTranscriber(SpeechOptions options, IWindowEngine engine, string models, JournalFolder journals)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.engine = engine;
        this.journals = journals;
        windows = new WindowTranscriber(() => SileroVoiceActivity.Load(models, options.VoiceActivity), engine, options);
    }

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var track = await new RecordingProbe(options.Audio).ProbeAsync(recording, cancel);
        var settings = (Version, engine.Name, await engine.SettingsForAsync(recording, cancel), options.VoiceActivity, options.Windows);
        using var journal = await journals.OpenAsync(recording, settings, cancel);
        return await windows.TranscribeAsync(recording, track, journal, progress, cancel);
    }

    /// <inheritdoc/>
    public Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel) =>
        journals.ForgetAsync(recording, closed, cancel);

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();
}
