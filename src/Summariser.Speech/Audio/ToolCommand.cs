using System.ComponentModel;
using System.Diagnostics;
using Summariser.Core;

namespace Summariser.Speech.Audio;

/// <summary>A call of another program: an executable and a list of arguments, never one string for a shell.</summary>
/// <param name="Executable">A path, or a name looked up on the PATH.</param>
/// <param name="Arguments">The arguments, one an entry.</param>
internal sealed record ToolCommand(string Executable, IReadOnlyList<string> Arguments)
{
    private const int KeptErrorCharacters = 4000;

    /// <summary>The folder it is started in; empty for the program's own.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Starts the program with both of its outputs on pipes.</summary>
    /// <param name="input">What it is given to read; nothing by default.</param>
    /// <exception cref="MissingComponentException">There is no such program.</exception>
    public RunningTool Start(ReadOnlyMemory<byte> input = default)
    {
        var start = new ProcessStartInfo(Executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Folder,
        };
        foreach (var argument in Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return new RunningTool(Process.Start(start)!, input, KeptErrorCharacters);
        }
        catch (Win32Exception error)
        {
            throw new MissingComponentException(
                $"{Executable} could not be started ({error.Message}). Install ffmpeg (on Debian: apt-get install ffmpeg), or give its path in Speech:Audio.", error);
        }
    }
}

/// <summary>A program that runs: its output to read, its last words to report. Disposing it kills the program and all it started.</summary>
internal sealed class RunningTool : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly Task feeding;

    public RunningTool(Process process, ReadOnlyMemory<byte> input, int keptErrorCharacters)
    {
        this.process = process;
        feeding = FeedAsync(process.StandardInput, input);
        errors = ReadTailAsync(process.StandardError, keptErrorCharacters);
    }

    /// <summary>What the program writes, as bytes.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>Waits for the end, once the output has been read. Gives the exit code and the last of what it wrote to standard error.</summary>
    public async Task<(int ExitCode, string Errors)> FinishAsync(CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        await feeding;
        return (process.ExitCode, await errors);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }

            await feeding;
            await errors;
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the kill: nothing is left to stop.
        }
        finally
        {
            process.Dispose();
        }
    }

    private static async Task FeedAsync(StreamWriter pipe, ReadOnlyMemory<byte> input)
    {
        try
        {
            await pipe.BaseStream.WriteAsync(input);
            pipe.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
        }
    }

    private static async Task<string> ReadTailAsync(StreamReader reader, int kept)
    {
        // Read to the end even when it is not wanted: a full pipe would stop the program.
        var tail = "";
        var buffer = new char[2048];
        for (int read; (read = await reader.ReadAsync(buffer)) > 0;)
        {
            tail += new string(buffer, 0, read);
            tail = tail.Length > kept ? tail[^kept..] : tail;
        }

        return tail.Trim();
    }
}
