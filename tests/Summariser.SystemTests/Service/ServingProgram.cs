using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Service;

/// <summary>'summariser serve' as another process, on a port of its own and over a data folder of its own.</summary>
internal sealed class ServingProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder log;

    private ServingProgram(Process process, StringBuilder log, Uri address)
    {
        this.process = process;
        this.log = log;
        Address = address;
    }

    public Uri Address { get; }

    public string Log
    {
        get
        {
            lock (log) return log.ToString();
        }
    }

    public static async Task<ServingProgram> StartAsync(SummariserProgram program)
    {
        var started = program.Start("serve");
        var errors = new StringBuilder();
        started.ErrorDataReceived += (_, line) =>
        {
            lock (errors) errors.AppendLine(line.Data);
        };
        started.BeginErrorReadLine();
        var said = await started.StandardOutput.ReadLineAsync();
        Assert.True(said?.StartsWith("Listening on ", StringComparison.Ordinal), $"{said}{errors}");
        return new ServingProgram(started, errors, new Uri(said!.Split(' ')[2].TrimEnd('.')));
    }

    /// <summary>The next line the program prints after where it listens.</summary>
    public Task<string?> ReadLineAsync() => process.StandardOutput.ReadLineAsync();

    public HttpClient Client(string? key = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Asks the program to stop, as systemd would, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start(new ProcessStartInfo("kill") { ArgumentList = { "-TERM", $"{process.Id}" } })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
