using System.Diagnostics;
using System.Globalization;

namespace Summariser.Benchmarks.Pages;

/// <summary>What wrk measured.</summary>
/// <param name="ASecond">Answers a second.</param>
/// <param name="P95">Within how many milliseconds 95 of 100 answers came.</param>
/// <param name="P99">Within how many milliseconds 99 of 100 answers came.</param>
/// <param name="Failed">Answers that were none, or other than good ones.</param>
internal sealed record WrkFigures(double ASecond, double P95, double P99, long Failed);

/// <summary>Runs wrk (Debian's package of that name), which asks for pages as fast as they come.</summary>
internal static class Wrk
{
    /// <summary>Asks for paths in turn, each thread beginning elsewhere.</summary>
    public static async Task<WrkFigures> RunAsync(Uri site, IReadOnlyList<string> paths, int connections, int seconds)
    {
        var script = Path.Combine(Repository.Scratch, "wrk.lua");
        await File.WriteAllTextAsync(script, $$"""
            local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
            local at = 0
            request = function()
              at = at % #paths + 1
              return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "br" })
            end
            done = function(summary, latency)
              local errors = summary.errors
              io.write(string.format("figures %f %f %f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
                errors.connect + errors.read + errors.write + errors.status + errors.timeout))
            end
            """);
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "-s", script, site.AbsoluteUri])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var figures = output.Split('\n').FirstOrDefault(line => line.StartsWith("figures ", StringComparison.Ordinal))?.Split(' ')
            ?? throw new InvalidOperationException($"wrk ended with {process.ExitCode}: {output}{await errors}");
        return new WrkFigures(Number(figures[1]), Number(figures[2]), Number(figures[3]), long.Parse(figures[4], CultureInfo.InvariantCulture));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
