using System.Threading.Channels;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;

namespace Summariser.Speech.Recognition;

/// <summary>
/// Transcribes a recording window by window: one thread decodes the file and finds speech, several recognise. At most a few windows are in
/// memory at once, however long the recording.
/// </summary>
/// <param name="makeVoiceActivity">Makes a detector for one recording.</param>
/// <param name="engine">Whose recogniser is prepared when the first window needs it.</param>
/// <param name="options">Threads, windows and ffmpeg.</param>
public sealed class WindowTranscriber(Func<IVoiceActivity> makeVoiceActivity, IWindowEngine engine, SpeechOptions options)
{
    /// <summary>Transcribes, taking from the journal what an earlier run finished.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="track">What the probe said of it.</param>
    /// <param name="journal">Where finished windows are kept.</param>
    /// <param name="progress">Hears how far the work has come.</param>
    /// <param name="cancel">Stops the work within a second.</param>
    /// <exception cref="Core.InputException">The recording is damaged or incomplete.</exception>
    public async Task<Transcript> TranscribeAsync(
        Recording recording, SoundTrack track, WindowJournal journal, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(track);
        var threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
        var windows = Channel.CreateBounded<SpeechWindow>(threads * 2);
        var words = new WindowResults(track.DurationSeconds ?? 0, progress);
        var source = new WindowSource(makeVoiceActivity, options.Audio, options.Windows);
        var seconds = 0.0;
        using var quiet = new QuietThreads(threads, options.Nice);

        // A decode under way may not be one that can be interrupted; it ends by itself, holding its own handles, while the caller goes on.
        await Together.RunAsync(
            stop =>
            {
                var recogniser = new Lazy<Task<IRecogniser>>(() => engine.PrepareAsync(recording, progress, stop));
                return [async () => seconds = await source.ReadAsync(recording, track, windows.Writer, stop),
                    .. Enumerable.Repeat(() => RecogniseAsync(windows.Reader, recogniser, quiet, journal, words, stop), threads)];
            },
            cancel);
        return words.ToTranscript(engine.Name, seconds) with { Language = engine.Language };
    }

    private static async Task RecogniseAsync(
        ChannelReader<SpeechWindow> windows, Lazy<Task<IRecogniser>> recogniser, QuietThreads quiet, WindowJournal journal, WindowResults words,
        CancellationToken cancel)
    {
        await foreach (var window in windows.ReadAllAsync(cancel))
        {
            if (journal.Find(window) is var (heard, dropped))
            {
                words.Add(window, heard, dropped, reused: true);
                continue;
            }

            var listener = new WindowListener(await recogniser.Value);
            journal.Begin(window);
            (heard, dropped) = await quiet.RunAsync(() => listener.Recognise(window, cancel));
            cancel.ThrowIfCancellationRequested();
            journal.Save(window, heard, dropped);
            words.Add(window, heard, dropped, reused: false);
        }
    }
}
