using Summariser.Core.Pipeline;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Recognition;

/// <summary>The journals of all recordings and engines, in one folder of the work folder.</summary>
/// <param name="workFolder">The work folder.</param>
public sealed class JournalFolder(string workFolder) : IHeardSoFar
{
    private readonly string folder = Path.Combine(workFolder, "windows");

    /// <summary>The journal of a recording heard with certain settings, made when there is none.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="settings">Everything that decides what words are found, the engine included.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<WindowJournal> OpenAsync<T>(Recording recording, T settings, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var fingerprint = await RecordingFingerprint.OfAsync(recording.Path, cancel);
        return WindowJournal.Open(Path.Combine(folder, $"{fingerprint}-{Digest.Of((recording.Track, settings))[..16]}.jsonl"));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Utterance>> OfAsync(Recording recording, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var fingerprint = await RecordingFingerprint.OfAsync(recording.Path, cancel);
        var newest = new DirectoryInfo(folder).EnumerateFiles($"{fingerprint}-*.jsonl").MaxBy(file => file.LastWriteTimeUtc);
        return newest is null ? [] : WindowJournal.ReadSoFar(newest.FullName);
    }

    /// <summary>Removes the words of closed parts of a recording, whatever engine and settings found them.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="closed">Its closed parts, in seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(closed);
        if (closed.Count == 0 || !Directory.Exists(folder))
        {
            return;
        }

        var fingerprint = await RecordingFingerprint.OfAsync(recording.Path, cancel);
        foreach (var path in Directory.EnumerateFiles(folder, $"{fingerprint}-*.jsonl").ToArray())
        {
            using var journal = WindowJournal.Open(path);
            journal.Seal(closed);
        }
    }
}
