using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Meetings;

/// <summary>An interrupted run goes on where it was, and leaves nothing half-written.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 300_000)]
    public async Task A_killed_run_transcribes_only_the_rest_and_ends_with_the_same_words()
    {
        string[] command = ["transcribe", Path.Combine(Repository.Sample, "recording.mp4"), "--engine", "moonshine-tiny", "--out"];
        using (var killed = folder.Program.Start([.. command, folder.File("killed.json")]))
        {
            await WaitForWindowsAsync(12);
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        Assert.False(File.Exists(folder.File("killed.json")));
        var done = Windows();
        await File.AppendAllTextAsync(Journal(), "{\"start\":99,\"cou");
        var resumed = await folder.Program.RunAsync([.. command, folder.File("resumed.json")]);

        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("was done before", resumed.Errors, StringComparison.Ordinal);
        Assert.Equal(done.Order(StringComparer.Ordinal), Windows().Intersect(done, StringComparer.Ordinal).Order(StringComparer.Ordinal));

        Directory.Delete(folder.File("work"), recursive: true);
        await folder.Program.RunAsync([.. command, folder.File("undisturbed.json")]);
        Assert.Equal(await File.ReadAllTextAsync(folder.File("undisturbed.json")), await File.ReadAllTextAsync(folder.File("resumed.json")));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_cancelled_run_says_so_and_leaves_no_file()
    {
        using var running = folder.Program.Start("summarise", Path.Combine(Repository.Sample, "recording.mp4"), "--engine", "moonshine-tiny", "--out", folder.File("out"));
        var errors = running.StandardError.ReadToEndAsync();
        await WaitForWindowsAsync(2);
        await Signals.TerminateAsync(running.Id);
        await running.WaitForExitAsync();

        Assert.Equal(130, running.ExitCode);
        Assert.Contains("Cancelled. Run the same command again to go on from here.", await errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    private async Task WaitForWindowsAsync(int count)
    {
        while (Windows().Length < count)
        {
            await Task.Delay(50);
        }
    }

    private string Journal() => Directory.GetFiles(folder.File("work/windows")).Single();

    private string[] Windows() => Journals.Finished(folder.File("work/windows"));
}
