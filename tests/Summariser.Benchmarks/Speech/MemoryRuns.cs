namespace Summariser.Benchmarks.Speech;

/// <summary>Whether memory grows with the recording: peaks at half an hour, two hours and six hours.</summary>
internal static class MemoryRuns
{
    private static readonly double[] Minutes = [30, 120, 360];

    /// <summary>Runs each length once and prints its peak.</summary>
    public static async Task<int> RunAsync(SpeechRunOptions options)
    {
        Console.WriteLine($"{options.Engine}, {Environment.ProcessorCount} cores, all processes together");
        Console.WriteLine($"{"minutes",8}{"peak MiB",10}{"seconds",9}{"x real time",13}");
        foreach (var minutes in Minutes)
        {
            var recording = await LongRecording.MakeAsync(minutes);
            var (took, _) = await Programs.TranscribeAsync(recording.Path, options.Engine);
            Console.WriteLine($"{minutes,8:0}{took.PeakMebibytes,10:0}{took.Seconds,9:0.0}{took.Seconds / recording.Seconds,13:0.0000}");
        }

        return 0;
    }
}
