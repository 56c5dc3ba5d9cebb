using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;
using Summariser.Web.Api.Webhooks;

namespace Summariser.Tests.Web.Api;

public sealed class WebhookTests
{
    private static readonly WebOptions Private = new() { Webhooks = new WebhookOptions { AllowPrivate = true, TimeoutSeconds = 1, PollSeconds = 60 } };

    [Fact]
    public async Task A_message_is_signed_over_its_time_and_body()
    {
        using var receiver = new Receiver("200 OK");
        await using var service = await RunningService.StartAsync(Private);
        await SendAsync(service, new Uri(receiver.Address), "{\"state\":\"draft\"}");
        var (head, body) = await receiver.Heard;
        var (time, number) = (head["summariser-timestamp"], head["summariser-message"]);
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("whsec"), Encoding.UTF8.GetBytes($"{time}.{body}")));
        Assert.Equal(("7", "{\"state\":\"draft\"}", $"v1={expected}"), (number, body, head["summariser-signature"]));
        Assert.Equal(["7 arrived"], service.Webhooks.Settled);
    }

    [Theory]
    [InlineData("500 Internal Server Error", "answered 500", true)]
    [InlineData("404 Not Found", "answered 404", true)]
    [InlineData("410 Gone", "answered 410", false)]
    [InlineData("302 Found\r\nLocation: http://127.0.0.1:1/", "answered 302", true)]
    public async Task What_does_not_arrive_is_tried_again_later_unless_the_address_is_gone(string answer, string reason, bool again)
    {
        using var receiver = new Receiver(answer);
        await using var service = await RunningService.StartAsync(Private);
        await SendAsync(service, new Uri(receiver.Address), "{}");
        Assert.Contains(reason, Assert.Single(service.Webhooks.Settled), StringComparison.Ordinal);
        Assert.Equal(again, service.Webhooks.TryAgainAt is not null);
        Assert.Equal(1, receiver.Connections);
    }

    [Fact]
    public async Task A_silent_address_is_left_after_the_time_limit()
    {
        using var receiver = new Receiver(answer: null);
        await using var service = await RunningService.StartAsync(Private);
        await SendAsync(service, new Uri(receiver.Address), "{}");
        Assert.Contains("did not answer within 1 seconds", Assert.Single(service.Webhooks.Settled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_attempt_gives_the_message_up()
    {
        using var receiver = new Receiver("500 Internal Server Error");
        await using var service = await RunningService.StartAsync(Private);
        await SendAsync(service, new Uri(receiver.Address), "{}", attempts: Private.Webhooks.Attempts - 1);
        Assert.Single(service.Webhooks.Settled);
        Assert.Null(service.Webhooks.TryAgainAt);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("2130706433")]
    public async Task Private_addresses_are_not_connected_to_whatever_they_are_called(string host)
    {
        using var receiver = new Receiver("200 OK");
        await using var service = await RunningService.StartAsync();
        await SendAsync(service, new Uri($"http://{host}:{receiver.Port}/"), "{}");
        Assert.Contains("private network", Assert.Single(service.Webhooks.Settled), StringComparison.Ordinal);
        Assert.Equal(0, receiver.Connections);
    }

    [Fact]
    public void Waits_grow_to_a_day()
    {
        Assert.Equal([30, 120, 480, 1920, 7680, 30720, 86400, 86400], Enumerable.Range(1, 8).Select(attempt => (int)WebhookSender.WaitAfter(attempt).TotalSeconds));
    }

    [Theory]
    [InlineData("ftp://council.example/")]
    [InlineData("https://user:secret@council.example/")]
    [InlineData("https://council.example/#part")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("council.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_that_may_not_be_told_makes_no_webhook(string? address)
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client(service.Keys.Add("manager", ApiScopes.Manage));
        using var answer = await client.PostAsJsonAsync("/api/v1/webhooks", new { address });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(service.Webhooks.Hooks);
    }

    [Fact]
    public async Task A_webhooks_secret_is_given_once()
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client(service.Keys.Add("manager", ApiScopes.Manage));
        using var made = await client.PostAsJsonAsync("/api/v1/webhooks", new { address = "https://council.example/hook" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("the-secret", (await made.Content.ReadFromJsonAsync<JsonObject>())!["secret"]!.GetValue<string>());
        Assert.DoesNotContain("the-secret", await client.GetStringAsync("/api/v1/webhooks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_councils_key_makes_sees_and_removes_its_own_webhooks_only()
    {
        await using var service = await RunningService.StartAsync();
        var (others, everybodys) = (new Webhook(Guid.NewGuid(), new Uri("https://other.example/"), "seaford", default), new Webhook(Guid.NewGuid(), new Uri("https://all.example/"), null, default));
        service.Webhooks.Hooks.AddRange([others, everybodys]);
        using var client = service.Client(service.Keys.Add("manager", ApiScopes.Manage, "hilltown"));
        using var made = await client.PostAsJsonAsync("/api/v1/webhooks", new { address = "https://own.example/" });
        Assert.Equal("hilltown", service.Webhooks.Hooks[^1].CouncilKey);
        var listed = await client.GetStringAsync("/api/v1/webhooks");
        Assert.Contains("own.example", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("other.example", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("all.example", listed, StringComparison.Ordinal);
        foreach (var hook in new[] { others, everybodys })
        {
            using var refused = await client.DeleteAsync($"/api/v1/webhooks/{hook.Id}");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var forbidden = await client.PostAsJsonAsync("/api/v1/webhooks", new { address = "https://own.example/", council = "seaford" });
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    private static async Task SendAsync(RunningService service, Uri address, string body, int attempts = 0)
    {
        service.Webhooks.Due.Enqueue(new WebhookMessage(7, address, "whsec", body, attempts));
        await service.App.Services.GetRequiredService<WebhookSender>().SendDueAsync(default);
    }
}
