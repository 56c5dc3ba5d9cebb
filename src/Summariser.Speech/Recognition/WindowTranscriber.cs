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
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var recogniser = new Lazy<Task<IRecogniser>>(() => engine.PrepareAsync(recording, stop.Token));

        var reading = Task.Run(() => StoppingOthers(() => ReadAsync(recording, track, windows.Writer, stop.Token), stop), CancellationToken.None);
        var recognising = Enumerable.Range(0, threads).Select(_ => Task.Run(
            () => StoppingOthers(() => RecogniseAsync(windows.Reader, recogniser, journal, words, stop.Token), stop), CancellationToken.None)).ToArray();

        // A decode under way may not be one that can be interrupted; it ends by itself, holding its own handles, while the caller goes on.
        await FirstFailure([reading, .. recognising]).WaitAsync(cancel);
        return words.ToTranscript(engine.Name, await reading);
    }

    /// <summary>Reads the recording to its end. Gives its length in seconds.</summary>
    private async Task<double> ReadAsync(Recording recording, SoundTrack track, ChannelWriter<SpeechWindow> windows, CancellationToken cancel)
    {
        await using var sound = SoundStream.Open(recording, track, options.Audio);
        using var voice = makeVoiceActivity();
        var assembler = new WindowAssembler(voice, options.Windows);
        var block = new float[SoundStream.SampleRate];
        for (int read; (read = await sound.ReadAsync(block, cancel)) > 0;)
        {
            foreach (var window in assembler.Accept(block.AsSpan(0, read)))
            {
                await windows.WriteAsync(window, cancel);
            }
        }

        foreach (var window in assembler.Finish())
        {
            await windows.WriteAsync(window, cancel);
        }

        windows.Complete();
        return Math.Max(sound.SecondsRead, track.DurationSeconds ?? 0);
    }

    private static async Task<double> RecogniseAsync(
        ChannelReader<SpeechWindow> windows, Lazy<Task<IRecogniser>> recogniser, WindowJournal journal, WindowResults words, CancellationToken cancel)
    {
        await foreach (var window in windows.ReadAllAsync(cancel))
        {
            if (journal.Find(window) is var (heard, dropped))
            {
                words.Add(window, heard, dropped, reused: true);
                continue;
            }

            (heard, dropped) = new RepetitionGuard(await recogniser.Value).Recognise(window, cancel);
            cancel.ThrowIfCancellationRequested();
            journal.Save(window, heard, dropped);
            words.Add(window, heard, dropped, reused: false);
        }

        return 0;
    }

    private static async Task<double> StoppingOthers(Func<Task<double>> work, CancellationTokenSource stop)
    {
        try
        {
            return await work();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    /// <summary>Ends when all have ended. The failure that stopped the others is the one reported, not their being stopped.</summary>
    private static async Task FirstFailure(Task<double>[] tasks)
    {
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (OperationCanceledException) when (tasks.FirstOrDefault(task => task.IsFaulted) is { } failed)
        {
            await failed;
        }
    }
}
