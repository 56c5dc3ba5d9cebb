using System.Threading.Channels;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa;

namespace Summariser.Speech.Cloud;

/// <summary>
/// Has recordings heard by a speech service. Our voice activity cuts them at silences, so that no silence is sent or paid for; several pieces
/// are under way at once; a finished piece is kept, so that a run taken up again pays for the rest alone.
/// </summary>
public sealed class CloudTranscriber : ITranscriber
{
    /// <summary>Raised when the same recording and settings would give other words.</summary>
    private const int Version = 1;

    // Where a model gives no times, words are placed in proportion to their letters: only within a short piece is that near enough.
    private const double UntimedPieceSeconds = 20;

    private readonly SpeechOptions options;
    private readonly JournalFolder journals;
    private readonly Func<IVoiceActivity> makeVoiceActivity;
    private readonly Lazy<CloudRecogniser> recogniser;
    private readonly WindowOptions pieces;

    /// <summary>Makes the transcriber. Nothing is sent yet.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="models">The folder of models beside the program, for voice activity.</param>
    /// <param name="journals">Where finished pieces are kept.</param>
    /// <param name="clock">The time.</param>
    public CloudTranscriber(SpeechOptions options, string models, JournalFolder journals, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.journals = journals;
        makeVoiceActivity = () => SileroVoiceActivity.Load(models, options.VoiceActivity);
        recogniser = new Lazy<CloudRecogniser>(
            () => new CloudRecogniser(CloudConnection.Open(options.Cloud), options.Cloud, new PieceEncoder(options.Audio, options.Cloud.Format), clock));
        pieces = options.Windows with { MaxSeconds = options.Cloud.Timestamps ? options.Cloud.PieceSeconds : Math.Min(UntimedPieceSeconds, options.Cloud.PieceSeconds) };
    }

    /// <summary>Makes sure that the service is set up. Nothing is sent.</summary>
    /// <exception cref="Core.MissingComponentException">No key is configured.</exception>
    /// <exception cref="Core.InputException">The address cannot be used.</exception>
    public void Check() => _ = recogniser.Value;

    private string Name => $"{options.Cloud.Model} ({EngineNames.Cloud})";

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        Check();
        var track = await new RecordingProbe(options.Audio).ProbeAsync(recording, cancel);
        var settings = (Version, EngineNames.Cloud, CloudConnection.EndpointOf(options.Cloud), options.Cloud.Model, options.Cloud.Timestamps, options.Cloud.Format,
            options.VoiceActivity, pieces);
        using var journal = await journals.OpenAsync(recording, settings, cancel);
        var waiting = Channel.CreateBounded<SpeechWindow>(options.Cloud.Concurrency);
        var words = new WindowResults(track.DurationSeconds ?? 0, progress);
        var source = new WindowSource(makeVoiceActivity, options.Audio, pieces);
        var seconds = 0.0;
        await Together.RunAsync(
            stop => [async () => seconds = await source.ReadAsync(recording, track, waiting.Writer, stop),
                .. Enumerable.Repeat(() => HearAsync(waiting.Reader, journal, words, stop), options.Cloud.Concurrency)],
            cancel);
        return words.ToTranscript(Name, seconds);
    }

    /// <inheritdoc/>
    public Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel) =>
        journals.ForgetAsync(recording, closed, cancel);

    private async Task HearAsync(ChannelReader<SpeechWindow> waiting, WindowJournal journal, WindowResults words, CancellationToken cancel)
    {
        await foreach (var piece in waiting.ReadAllAsync(cancel))
        {
            if (journal.Find(piece) is var (known, left))
            {
                words.Add(piece, known, left, reused: true);
                continue;
            }

            var (heard, dropped) = await recogniser.Value.HearAsync(piece, cancel);
            journal.Save(piece, heard, dropped);
            words.Add(piece, heard, dropped, reused: false);
        }
    }
}
