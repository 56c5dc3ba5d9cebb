using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.Api;

public sealed class ProblemTests
{
    public static TheoryData<Exception, int> Failures => new()
    {
        { new InvalidOperationException("secret in /srv/data/secret.db"), 500 },
        { new SummariserException("The file /srv/data/secret is missing."), 500 },
        { new InputException("/srv/secret cannot be written."), 500 },
        { new MissingComponentException("/opt/secret is not installed."), 503 },
        { new OperationCanceledException("secret"), 503 },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task An_error_inside_is_told_without_its_message(Exception failure, int status)
    {
        await using var service = await RunningService.StartAsync();
        service.Meetings.Failure = failure;
        using var client = service.Client();
        using var answer = await client.GetAsync($"/api/v1/meetings/{Guid.Empty}");
        var problem = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status, JsonNode.Parse(problem)!["status"]!.GetValue<int>());
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem, StringComparison.Ordinal);
        var trace = JsonNode.Parse(problem)!["trace"]!.GetValue<string>();
        Assert.Contains(trace, service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", service.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/meetings/not-an-id", 404)]
    [InlineData("DELETE", "/api/v1/meetings", 405)]
    [InlineData("GET", "/api/v1/search?q=x&from=never", 400)]
    public async Task Every_error_is_a_problem_in_words(string method, string path, int status)
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.NotEqual("", problem["title"]!.GetValue<string>());
        Assert.NotEqual("", problem["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Bad_json_is_a_problem_that_repeats_none_of_it()
    {
        await using var service = await RunningService.StartAsync();
        service.Keys.Add("key", ApiScopes.Submit | ApiScopes.Manage);
        using var client = service.Client("key");
        foreach (var address in new[] { "/api/v1/meetings", "/api/v1/webhooks" })
        {
            using var answer = await client.PostAsync(address, new StringContent("{ \"marker", Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.DoesNotContain("marker", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_ordinary_request_may_not_be_large()
    {
        await using var service = await RunningService.StartAsync();
        service.Keys.Add("key", ApiScopes.Manage);
        using var client = service.Client("key");
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var answer = await client.PostAsync("/api/v1/webhooks", new StringContent(new string(' ', 1_100_000), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Too_many_requests_by_a_key_are_told_when_to_come_back_and_others_are_served()
    {
        await using var service = await RunningService.StartAsync(new WebOptions { Limits = new WebLimits { RequestsAMinuteByKey = 3 } });
        service.Keys.Add("busy", ApiScopes.Read);
        service.Keys.Add("calm", ApiScopes.Read);
        using var busy = service.Client("busy");
        for (var request = 0; request < 3; request++) await busy.GetStringAsync("/api/v1/meetings");
        using var refused = await busy.GetAsync("/api/v1/meetings");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        using var calm = service.Client("calm");
        await calm.GetStringAsync("/api/v1/meetings");
    }

    [Fact]
    public async Task Guessing_keys_is_limited_by_address()
    {
        await using var service = await RunningService.StartAsync(new WebOptions { Limits = new WebLimits { RequestsAMinuteByAddress = 4 } });
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 6; guess++)
        {
            using var client = service.Client($"guess-{guess}");
            using var answer = await client.GetAsync("/api/v1/meetings");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 4), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)], answers);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("")]
    public async Task A_name_that_is_not_the_services_is_not_answered(string host)
    {
        await using var service = await RunningService.StartAsync();
        Assert.StartsWith("HTTP/1.1 400", await RawAsync(service, $"GET /health/live HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Bad: a\0b\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: localhost\r\nBad Name: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /health/live\r\nInjected: x HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST /api/v1/webhooks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n")]
    public async Task Headers_that_could_be_read_two_ways_are_not_served(string request)
    {
        await using var service = await RunningService.StartAsync();
        Assert.Matches("^HTTP/1.1 4", await RawAsync(service, request));
    }

    [Fact]
    public async Task Nothing_a_caller_says_becomes_a_header_of_the_answer()
    {
        await using var service = await RunningService.StartAsync();
        service.Keys.Add("key", ApiScopes.Read);
        using var client = service.Client("key");
        using var answer = await client.GetAsync("/api/v1/search?q=x%0d%0aSet-Cookie:%20a=b");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_upload_that_trickles_is_cut_off()
    {
        await using var service = await RunningService.StartAsync(new WebOptions { Limits = new WebLimits { UploadBytesASecond = 1_000_000 } });
        service.Keys.Add("key", ApiScopes.Submit);
        using var caller = new TcpClient();
        await caller.ConnectAsync(service.Address.Host, service.Address.Port);
        await using var line = caller.GetStream();
        await line.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/v1/meetings HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n" +
            "--b\r\nContent-Disposition: form-data; name=\"recording\"; filename=\"m.mp4\"\r\n\r\n"));
        using var reader = new StreamReader(line);
        var answer = await reader.ReadLineAsync();
        Assert.Contains("408", answer, StringComparison.Ordinal);
        Assert.Empty(service.Meetings.Submissions);
    }

    private static async Task<string> RawAsync(RunningService service, string request)
    {
        using var caller = new TcpClient();
        await caller.ConnectAsync(service.Address.Host, service.Address.Port);
        await using var line = caller.GetStream();
        await line.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(line, Encoding.UTF8);
        return await reader.ReadLineAsync() ?? "";
    }
}
