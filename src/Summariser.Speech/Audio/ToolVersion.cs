using Summariser.Core;

namespace Summariser.Speech.Audio;

/// <summary>Asks a program for its version.</summary>
public static class ToolVersion
{
    /// <summary>The first line the program writes, or null when it fails.</summary>
    /// <exception cref="MissingComponentException">There is no such program.</exception>
    public static async Task<string?> AskAsync(string executable, string argument, CancellationToken cancel)
    {
        await using var tool = new ToolCommand(executable, [argument]).Start();
        using var reader = new StreamReader(tool.Output);
        var output = await reader.ReadToEndAsync(cancel);
        var (exit, errors) = await tool.FinishAsync(cancel);
        var lines = (output.Length > 0 ? output : errors).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return exit == 0 && lines.Length > 0 ? lines[0] : null;
    }
}
