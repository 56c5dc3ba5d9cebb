using System.Net.Http.Json;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.Api;

public sealed class LogTests
{
    private const string Marker = "Zebedee";

    [Fact]
    public async Task Nothing_a_caller_says_is_in_the_log()
    {
        await using var service = await RunningService.StartAsync(new WebOptions { RecordingFolders = $"/{Marker}" });
        service.Keys.Add(Marker, ApiScopes.Read | ApiScopes.Submit | ApiScopes.Manage);
        using var client = service.Client(Marker);
        client.DefaultRequestHeaders.Add("User-Agent", Marker);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Marker);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Marker), "title" }, { new StringContent(Marker), "council" },
            { new StringContent(Marker), "agenda", $"{Marker}.html" }, { new StringContent(Marker), "recording", $"{Marker}.mp4" },
        };
        using var taken = await client.PostAsync("/api/v1/meetings", form);
        taken.EnsureSuccessStatusCode();
        foreach (var address in new[] { $"/{Marker}", $"/api/v1/search?q={Marker}", $"/api/v1/meetings?council={Marker}", $"/api/v1/councils/{Marker}/bodies", $"/api/v1/meetings?state={Marker}" })
        {
            using var answer = await client.GetAsync(address);
        }

        using var hook = await client.PostAsJsonAsync("/api/v1/webhooks", new { address = $"https://{Marker}.example/" });
        using var path = await client.PostAsJsonAsync("/api/v1/meetings", new { recordingPath = $"/{Marker}/{Marker}.mp4" });
        service.Meetings.Failure = new InvalidOperationException(Marker);
        using var failed = await client.GetAsync($"/api/v1/meetings/{Guid.NewGuid()}");
        using var stranger = service.Client($"wrong-{Marker}");
        using var refused = await stranger.GetAsync("/api/v1/meetings");

        Assert.Contains("POST /api/v1/meetings answered 201", service.Log.Text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, service.Log.Text, StringComparison.OrdinalIgnoreCase);
    }
}
