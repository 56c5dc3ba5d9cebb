using System.Net;
using System.Text.Json.Nodes;
using Summariser.Tests.Web.Support;
using Summariser.Web.Health;

namespace Summariser.Tests.Web.Health;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_service_with_all_its_parts_is_ready()
    {
        await using var service = await RunningService.StartAsync(null, Check("the database", null));
        using var client = service.Client();
        Assert.Equal("""{"ready":true,"missing":[]}""", await client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task What_is_missing_is_named_in_words()
    {
        await using var service = await RunningService.StartAsync(
            null, Check("the database", "does not answer"), Check("ffmpeg", null), new ReadinessCheck("the models", _ => throw new IOException("/srv/secret")));
        using var client = service.Client();
        using var answer = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var missing = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["missing"]!.AsArray();
        Assert.Equal(
            ["the database does not answer", "the models cannot be used; 'summariser doctor' says why"],
            missing.Select(part => $"{part!["part"]} {part["problem"]}"));
        Assert.Equal("live", await client.GetStringAsync("/health/live"));
    }

    [Fact]
    public async Task Asking_often_costs_one_look()
    {
        var looks = 0;
        await using var service = await RunningService.StartAsync(null, new ReadinessCheck("ffmpeg", _ => Task.FromResult<string?>(Interlocked.Increment(ref looks) > 0 ? null : "")));
        using var client = service.Client();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetStringAsync("/health/ready")));
        Assert.InRange(looks, 1, 3);
    }

    private static ReadinessCheck Check(string part, string? problem) => new(part, _ => Task.FromResult(problem));
}
