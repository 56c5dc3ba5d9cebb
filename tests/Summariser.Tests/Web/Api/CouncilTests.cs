using System.Net;
using System.Net.Http.Json;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Api;

public sealed class CouncilTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async Task InitializeAsync() => service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_council_and_its_bodies_are_made_and_listed()
    {
        using var client = service.Client(service.Keys.Add("manager", ApiScopes.Manage));
        using var council = await client.PutAsJsonAsync("/api/v1/councils/seaford", new { name = "Seaford", maxConcurrent = 2 });
        using var body = await client.PutAsJsonAsync("/api/v1/councils/seaford/bodies/cabinet", new { name = "Cabinet", followedAddress = "https://seaford.example/cabinet" });
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (council.StatusCode, body.StatusCode));
        using var anybody = service.Client();
        Assert.Equal("""[{"key":"seaford","name":"Seaford"}]""", await anybody.GetStringAsync("/api/v1/councils"));
        Assert.Equal("""[{"key":"cabinet","name":"Cabinet"}]""", await anybody.GetStringAsync("/api/v1/councils/seaford/bodies"));
        Assert.Equal(2, service.Meetings.Councils["seaford"].MaxConcurrent);
    }

    [Theory]
    [InlineData("/api/v1/councils/Seaford", "Seaford", null, HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/councils/sea--ford", "Seaford", null, HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/councils/seaford", "", null, HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/councils/seaford", "Sea\nford", null, HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/councils/nowhere/bodies/cabinet", "Cabinet", null, HttpStatusCode.NotFound)]
    [InlineData("/api/v1/councils/known/bodies/cabinet", "Cabinet", "file:///etc/passwd", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_used_is_refused(string address, string name, string? followedAddress, HttpStatusCode expected)
    {
        service.Meetings.Councils["known"] = new CouncilRecord("known", "Known");
        using var client = service.Client(service.Keys.Add("manager", ApiScopes.Manage));
        using var answer = await client.PutAsJsonAsync(address, new { name, followedAddress });
        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(service.Meetings.Bodies);
    }

    [Theory]
    [InlineData(MeetingState.Draft, "[]")]
    [InlineData(MeetingState.Published, """[{"key":"appeals","name":"Appeals Panel"}]""")]
    public async Task A_body_is_told_of_once_something_of_it_is_public(MeetingState state, string bodies)
    {
        service.Meetings.Add("seaford", state);
        service.Meetings.Bodies[("seaford", "appeals")] = new BodyRecord("seaford", "appeals", "Appeals Panel", null);
        using var anybody = service.Client();
        Assert.Equal(bodies, await anybody.GetStringAsync("/api/v1/councils/seaford/bodies"));
        Assert.Equal(bodies == "[]", await anybody.GetStringAsync("/api/v1/councils") == "[]");
        using var reader = service.Client(service.Keys.Add("reader", ApiScopes.Read));
        Assert.Contains("Appeals Panel", await reader.GetStringAsync("/api/v1/councils/seaford/bodies"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_that_are_told_by_email_are_set_kept_when_they_are_not_said_and_shown_to_nobody()
    {
        using var client = service.Client(service.Keys.Add("manager", ApiScopes.Manage | ApiScopes.Read));
        using var set = await client.PutAsJsonAsync("/api/v1/councils/seaford", new { name = "Seaford", mailTo = new[] { "clerks@seaford.example", "webcast@seaford.example" } });
        using var unsaid = await client.PutAsJsonAsync("/api/v1/councils/seaford", new { name = "Seaford Town" });
        using var bad = await client.PutAsJsonAsync("/api/v1/councils/seaford", new { name = "Seaford", mailTo = new[] { "clerks@seaford.example;eve@evil.example" } });
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Equal(("Seaford Town", "clerks@seaford.example;webcast@seaford.example"), (service.Meetings.Councils["seaford"].Name, service.Meetings.Councils["seaford"].MailTo));
        Assert.DoesNotContain("clerks@", await client.GetStringAsync("/api/v1/councils"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_councils_key_knows_of_no_other()
    {
        service.Meetings.Councils["seaford"] = new CouncilRecord("seaford", "Seaford");
        using var client = service.Client(service.Keys.Add("manager", ApiScopes.Manage, "hilltown"));
        Assert.Equal("[]", await client.GetStringAsync("/api/v1/councils"));
        using var bodies = await client.GetAsync("/api/v1/councils/seaford/bodies");
        using var change = await client.PutAsJsonAsync("/api/v1/councils/seaford", new { name = "Taken over" });
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (bodies.StatusCode, change.StatusCode));
        Assert.Equal("Seaford", service.Meetings.Councils["seaford"].Name);
    }
}
