namespace Summariser.Core.Transcripts;

/// <summary>Turns a recording into a transcript.</summary>
public interface ITranscriber
{
    /// <summary>Transcribes a recording, going on where an earlier, interrupted run of the same work stopped.</summary>
    /// <param name="recording">What to transcribe.</param>
    /// <param name="progress">Hears how many seconds of the recording are done.</param>
    /// <param name="cancel">Stops the work within a second.</param>
    /// <exception cref="InputException">The recording cannot be used.</exception>
    /// <exception cref="MissingComponentException">The engine or a tool it needs is not installed.</exception>
    Task<Transcript> TranscribeAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel);

    /// <summary>Removes the words of closed parts of a recording from what was kept for taking up the work again.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="closed">Its closed parts, in seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel);
}

/// <summary>A recording on disk.</summary>
/// <param name="Path">The file.</param>
/// <param name="Track">Which audio track to hear, from 0 for the first.</param>
public sealed record Recording(string Path, int Track = 0)
{
    /// <summary>Names and terms likely to be spoken, the most telling first; for engines that can be told beforehand.</summary>
    public IReadOnlyList<string> Vocabulary { get; init; } = [];
}

/// <summary>How far a transcription has come.</summary>
/// <param name="DoneSeconds">Seconds of the recording whose words are known.</param>
/// <param name="TotalSeconds">Length of the recording in seconds.</param>
/// <param name="ReusedSeconds">Seconds that an earlier run had already done.</param>
public sealed record TranscriptionProgress(double DoneSeconds, double TotalSeconds, double ReusedSeconds)
{
    /// <summary>What the engine has to download before it can begin, while it does.</summary>
    public DownloadProgress? Download { get; init; }
}

/// <summary>How far a download has come.</summary>
/// <param name="What">What is downloaded, in a few words.</param>
/// <param name="DoneBytes">Bytes that are here.</param>
/// <param name="TotalBytes">Bytes it has.</param>
public sealed record DownloadProgress(string What, long DoneBytes, long TotalBytes);
