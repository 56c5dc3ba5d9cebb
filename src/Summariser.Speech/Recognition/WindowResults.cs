using Summariser.Core.Transcripts;

namespace Summariser.Speech.Recognition;

/// <summary>Puts the words of windows, which are finished in any order, into the order of the recording.</summary>
internal sealed class WindowResults(double totalSeconds, IProgress<TranscriptionProgress> progress)
{
    private readonly Dictionary<int, (IReadOnlyList<Utterance> Said, IReadOnlyList<TimeRange> Dropped, double End, double ReusedSeconds)> waiting = [];
    private readonly List<Utterance> utterances = [];
    private readonly List<TimeRange> dropped = [];
    private readonly Lock gate = new();
    private int next;
    private double reusedSeconds;

    public void Add(SpeechWindow window, Hearing heard, IReadOnlyList<TimeRange> left, bool reused)
    {
        var times = window.Times;
        lock (gate)
        {
            waiting[window.Index] = (UtteranceSplitter.Split(heard, times), left, times[^1].End, reused ? times.Sum(piece => piece.Seconds) : 0);
            while (waiting.Remove(next, out var result))
            {
                foreach (var said in result.Said)
                {
                    utterances.Add(said with { Id = utterances.Count + 1 });
                }

                dropped.AddRange(result.Dropped);
                reusedSeconds += result.ReusedSeconds;
                progress.Report(new TranscriptionProgress(result.End, totalSeconds, reusedSeconds));
                next++;
            }
        }
    }

    public Transcript ToTranscript(string engine, double durationSeconds) => new()
    {
        Engine = engine,
        DurationSeconds = Math.Round(durationSeconds, 2),
        Utterances = utterances,
        Warnings = [.. dropped.Select(range =>
            $"The words from {Clock.Of(range.Start)} to {Clock.Of(range.End)} could not be recognised and are left out. Listen to the recording there.")],
    };
}
