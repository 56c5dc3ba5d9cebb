using System.Diagnostics;
using System.Globalization;

namespace Summariser.Benchmarks;

/// <summary>Runs a program and watches what it and the programs it starts take.</summary>
internal static class MeasuredProcess
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs to the end.</summary>
    /// <exception cref="InvalidOperationException">The program failed; the message holds what it said.</exception>
    public static async Task<Taken> RunAsync(string executable, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(executable) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(BetweenLooks)) != ended)
        {
            peak = Math.Max(peak, ResidentBytes(process.Id));
        }

        return process.ExitCode == 0
            ? new Taken(watch.Elapsed.TotalSeconds, peak / 1048576.0)
            : throw new InvalidOperationException($"{executable} ended with {process.ExitCode}: {string.Join('\n', await said)}");
    }

    /// <summary>Resident memory of a process and all beneath it; 0 where the system does not show it as Linux does.</summary>
    private static long ResidentBytes(int root)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var processes = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _)).Select(name => Look(name!)).OfType<(int Id, int Parent, long Bytes)>().ToArray();
        var family = new HashSet<int> { root };
        while (processes.Any(each => family.Contains(each.Parent) && family.Add(each.Id)))
        {
        }

        return processes.Where(each => family.Contains(each.Id)).Sum(each => each.Bytes);
    }

    private static (int Id, int Parent, long Bytes)? Look(string id)
    {
        try
        {
            // "id (name) state parent …": the name may hold anything, a bracket too.
            var fields = File.ReadAllText($"/proc/{id}/stat");
            var parent = fields[(fields.LastIndexOf(')') + 2)..].Split(' ')[1];
            var resident = File.ReadAllText($"/proc/{id}/statm").Split(' ')[1];
            return (Number(id), Number(parent), long.Parse(resident, CultureInfo.InvariantCulture) * Environment.SystemPageSize);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // It ended meanwhile.
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

/// <summary>What a run took.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="PeakMebibytes">The most memory of all its processes together; 0 where it cannot be seen.</param>
internal sealed record Taken(double Seconds, double PeakMebibytes);
