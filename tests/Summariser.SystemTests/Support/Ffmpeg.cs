using System.Diagnostics;

namespace Summariser.SystemTests.Support;

/// <summary>Makes recordings for tests.</summary>
internal static class Ffmpeg
{
    public static async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-nostdin", "-v", "error", "-y", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"ffmpeg {string.Join(' ', arguments)}: {errors}");
    }

    /// <summary>A part of the sample meeting as a wav file.</summary>
    public static Task CutSampleAsync(double from, double seconds, string to) =>
        RunAsync("-ss", $"{from}", "-t", $"{seconds}", "-i", Path.Combine(Repository.Sample, "recording.mp4"), "-vn", "-ac", "1", to);
}
