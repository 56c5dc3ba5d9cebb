using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Whisper;

/// <summary>whisper.cpp's own program, built from the same source as the library: what it makes of a wave file.</summary>
internal static class WhisperCli
{
    private static readonly string Executable = Path.Combine(Repository.Root, "artifacts", "whisper", "whisper-cli");

    /// <summary>One line a segment and one a token, with times in hundredths of a second and probabilities as the program rounds them.</summary>
    public static async Task<IReadOnlyList<string>> HearAsync(string model, string wave, string folder, params string[] arguments)
    {
        Assert.True(File.Exists(Executable), "whisper-cli is not built: run eng/build-whisper.sh.");
        var output = Path.Combine(folder, "whisper-cli");
        var start = new ProcessStartInfo(Executable) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-m", model, "-f", wave, "-t", "1", "-of", output, "-ojf", "-np", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync($"{output}.json"));
        return [.. json.RootElement.GetProperty("transcription").EnumerateArray().SelectMany(Lines)];
    }

    private static IEnumerable<string> Lines(JsonElement segment)
    {
        yield return $"{Times(segment)}|{segment.GetProperty("text").GetString()}";
        foreach (var token in segment.GetProperty("tokens").EnumerateArray())
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {token.GetProperty("id").GetInt32()} {Times(token)} {token.GetProperty("p").GetDouble():G6}|{token.GetProperty("text").GetString()}");
        }
    }

    private static string Times(JsonElement element) =>
        element.TryGetProperty("offsets", out var offsets) ? $"{offsets.GetProperty("from").GetInt64() / 10}-{offsets.GetProperty("to").GetInt64() / 10}" : "-";
}
