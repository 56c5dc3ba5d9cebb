using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summariser.Core.Json;
using Summariser.Core.Summaries;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Service;

public sealed class ServeTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly SummariserProgram program;

    public ServeTests() => program = new SummariserProgram(
        folder.Path,
        ("Storage__DataFolder", folder.File("data")), ("Storage__WorkFolder", ""), ("Web__Addresses", "http://127.0.0.1:0"),
        ("Web__RecordingFolders", folder.File("recordings")), ("Speech__Engine", "moonshine-tiny"), ("Web__LeastFreeGigabytes", "0"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_meeting_is_handed_in_watched_and_read()
    {
        var key = await KeyAsync("webcast-marker", "read,submit");
        var recording = folder.File("Cabinet-marker.wav");
        await Ffmpeg.CutSampleAsync(0, 60, recording);
        await using var service = await ServingProgram.StartAsync(program);

        var handedIn = await program.RunAsync(
            "submit", recording, "--agenda", Path.Combine(Repository.Sample, "agenda.html"), "--server", $"{service.Address}", "--key-file", folder.File("key"), "--watch");
        Assert.True(handedIn.ExitCode == 0, handedIn.Errors);
        var (id, outcome) = (handedIn.Output.Split('\n')[0].Trim(), handedIn.Output.Split('\n')[1].Trim());
        Assert.Equal("draft", outcome);
        Assert.Contains("transcribe:", handedIn.Errors, StringComparison.Ordinal);

        using var reader = service.Client(key);
        var summary = JsonSerializer.Deserialize<MeetingSummary>(await reader.GetStringAsync($"/api/v1/meetings/{id}/summary"), ContractJson.Compact)!;
        Assert.Equal("Corporate Parenting Committee", summary.Meeting.Body);
        Assert.Contains(summary.Transcript, said => said.Text.Contains("committee", StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("WEBVTT", await reader.GetStringAsync($"/api/v1/meetings/{id}/transcript?format=vtt"), StringComparison.Ordinal);
        Assert.Contains(id, await reader.GetStringAsync("/api/v1/search?q=committee"), StringComparison.Ordinal);

        using var anybody = service.Client();
        using var unpublished = await anybody.GetAsync($"/api/v1/meetings/{id}/summary");
        Assert.Equal(HttpStatusCode.NotFound, unpublished.StatusCode);
        Assert.DoesNotContain(id, await anybody.GetStringAsync("/api/v1/search?q=committee"), StringComparison.Ordinal);

        Assert.Equal(0, await service.StopAsync());
        Assert.DoesNotContain("marker", service.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(key, service.Log, StringComparison.Ordinal);
        Assert.Contains("/api/v1/meetings/{id:guid}/events", service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ready_service_says_so_and_serves_its_files_whole_from_any_folder()
    {
        await using var service = await ServingProgram.StartAsync(program);
        using var client = service.Client();
        Assert.Equal("""{"ready":true,"missing":[]}""", await client.GetStringAsync("/health/ready"));
        Assert.Contains("Disallow: /api/", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Equal("3.1.1", JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!["openapi"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        var broken = new SummariserProgram(
            folder.Path, ("Storage__DataFolder", folder.File("data")), ("Web__Addresses", "http://127.0.0.1:0"),
            ("Speech__Audio__Ffprobe", "/nowhere/ffprobe"), ("Web__LeastFreeGigabytes", "100000"));
        await using var service = await ServingProgram.StartAsync(broken);
        using var client = service.Client();
        using var answer = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var missing = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["missing"]!.AsArray().ToDictionary(part => $"{part!["part"]}", part => $"{part!["problem"]}", StringComparer.Ordinal);
        Assert.Equal(["disk space", "ffprobe"], missing.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("is not installed", missing["ffprobe"]);
        Assert.DoesNotContain("nowhere", string.Join(' ', missing.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        var key = await KeyAsync("reader", "read");
        await using var service = await ServingProgram.StartAsync(program);
        using var client = service.Client(key);
        await client.GetStringAsync("/api/v1/meetings");
        var listed = await program.RunAsync("key", "list");
        Assert.Contains("in force", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key[12..], listed.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await program.RunAsync("key", "revoke", listed.Output.Split(' ')[0])).ExitCode);
        using var refused = await client.GetAsync("/api/v1/meetings");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData("Web__Addresses", "https://127.0.0.1:0", "Web:Addresses")]
    [InlineData("Web__Addresses", "nonsense", "Web:Addresses")]
    [InlineData("Web__TrustedProxies", "proxy.example", "Web:TrustedProxies")]
    [InlineData("Telemetry__Collector", "nowhere", "Telemetry:Collector")]
    public async Task A_setting_that_cannot_be_used_stops_the_start_with_its_name(string name, string value, string told)
    {
        var outcome = await new SummariserProgram(folder.Path, ("Storage__DataFolder", folder.File("data")), (name, value)).RunAsync("serve");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(told, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_told_in_one_line()
    {
        await using var first = await ServingProgram.StartAsync(program);
        var outcome = await new SummariserProgram(folder.Path, ("Storage__DataFolder", folder.File("other")), ("Web__Addresses", $"{first.Address}")).RunAsync("serve");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Web:Addresses", outcome.Errors, StringComparison.Ordinal);
    }

    private async Task<string> KeyAsync(string name, string scopes)
    {
        var made = await program.RunAsync("key", "add", "--name", name, "--scopes", scopes);
        Assert.True(made.ExitCode == 0, made.Errors);
        await File.WriteAllTextAsync(folder.File("key"), made.Output);
        return made.Output.Trim();
    }
}
