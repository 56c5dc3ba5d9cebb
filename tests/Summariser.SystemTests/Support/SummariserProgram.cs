using System.Diagnostics;

namespace Summariser.SystemTests.Support;

/// <summary>The program as a user runs it: another process.</summary>
/// <param name="workFolder">The folder it runs in.</param>
/// <param name="settings">Settings to override, by name ("Speech__Threads").</param>
internal sealed class SummariserProgram(string workFolder, params (string Name, string Value)[] settings)
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "summariser.exe" : "summariser");

    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await errors);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = workFolder };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Summariser__Storage__WorkFolder"] = Path.Combine(workFolder, "work");

        // Tests share the machine with one another, and nobody is served beside them.
        start.Environment["Summariser__Speech__Nice"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[$"Summariser__{name}"] = value;
        }

        return Process.Start(start)!;
    }
}

internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
