using System.Text.Json;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Meetings;

/// <summary>The sample meeting, summarised once for all tests that look at it.</summary>
public sealed class SampleMeeting : IAsyncLifetime
{
    private readonly Folder folder = new();

    public string Page => folder.File("out/summary.html");

    internal Outcome Outcome { get; private set; } = new(-1, "", "");

    public JsonElement Meeting { get; private set; }

    public JsonElement Expected { get; private set; }

    public JsonElement Truth { get; private set; }

    public IEnumerable<string> WrittenFiles =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".mp4", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        File.Copy(Path.Combine(Repository.Sample, "recording.mp4"), folder.File("recording.mp4"));
        Outcome = await folder.Program.RunAsync(
            "summarise", folder.File("recording.mp4"), "--agenda", Path.Combine(Repository.Sample, "agenda.html"), "--out", folder.File("out"), "--formats", "md,html,vtt,srt,json,docx");
        Assert.True(Outcome.ExitCode == 0, Outcome.Errors);
        Meeting = await ReadAsync(folder.File("out/meeting.json"));
        Expected = await ReadAsync(Path.Combine(Repository.Sample, "expected.json"));
        Truth = await ReadAsync(Path.Combine(Repository.Sample, "truth.json"));
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private static async Task<JsonElement> ReadAsync(string path)
    {
        await using var file = File.OpenRead(path);
        using var json = await JsonDocument.ParseAsync(file);
        return json.RootElement.Clone();
    }
}
