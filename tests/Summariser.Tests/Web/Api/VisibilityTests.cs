using System.Net;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Api;

/// <summary>What may not be seen is never seen, whichever way one looks.</summary>
public sealed class VisibilityTests : IAsyncLifetime
{
    private static readonly string[] Readings = ["", "/items", "/summary", "/summary?format=md", "/summary?revision=1", "/summary?revision=2", "/transcript", "/transcript?format=vtt"];

    private RunningService service = null!;

    public static TheoryData<MeetingState> Unpublished => [.. Enum.GetValues<MeetingState>().Where(state => !state.IsPublic())];

    public async Task InitializeAsync() => service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory, MemberData(nameof(Unpublished))]
    public async Task What_is_not_public_is_seen_with_the_read_scope_only(MeetingState state)
    {
        var meeting = Add("seaford", state);
        foreach (var key in new[] { null, service.Keys.Add("submitter", ApiScopes.Submit), service.Keys.Add("manager", ApiScopes.Manage) })
        {
            using var client = service.Client(key);
            foreach (var reading in Readings) Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, $"/api/v1/meetings/{meeting.Id}{reading}"));
            foreach (var list in Lists) Assert.DoesNotContain("rediscovered", await client.GetStringAsync(list), StringComparison.Ordinal);
        }

        using var reader = service.Client(service.Keys.Add("reader", ApiScopes.Read, "seaford"));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(reader, $"/api/v1/meetings/{meeting.Id}"));
        foreach (var list in Lists) Assert.Contains("rediscovered", await reader.GetStringAsync(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_councils_meeting_is_not_there_by_its_id_or_in_any_list()
    {
        var meeting = Add("seaford", MeetingState.Draft);
        using var client = service.Client(service.Keys.Add("other", ApiScopes.Read | ApiScopes.Submit | ApiScopes.Manage, "hilltown"));
        foreach (var reading in Readings.Concat(["/status", "/events"])) Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, $"/api/v1/meetings/{meeting.Id}{reading}"));
        foreach (var step in new[] { "cancel", "pause", "resume", "retry" })
        {
            using var answer = await client.PostAsync($"/api/v1/meetings/{meeting.Id}/{step}", content: null);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Empty(service.Queue.Asked);
        foreach (var list in Lists)
        {
            Assert.DoesNotContain("rediscovered", await client.GetStringAsync(list), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(client, $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}council=seaford"));
        }
    }

    [Fact]
    public async Task The_public_reads_the_published_revision_and_not_the_newest()
    {
        var meeting = Add("seaford", MeetingState.Published);
        service.Revisions.Summaries[(meeting.Id, 2)] = SmallSummaries.Of("Still being corrected.");
        using var client = service.Client();
        var read = await client.GetStringAsync($"/api/v1/meetings/{meeting.Id}/summary");
        Assert.Contains("rediscovered", read, StringComparison.Ordinal);
        Assert.DoesNotContain("corrected", read + await client.GetStringAsync($"/api/v1/meetings/{meeting.Id}/transcript"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, $"/api/v1/meetings/{meeting.Id}/summary?revision=2"));

        using var reader = service.Client(service.Keys.Add("reader", ApiScopes.Read));
        Assert.Contains("Still being corrected", await reader.GetStringAsync($"/api/v1/meetings/{meeting.Id}/summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_words_are_in_no_answer_even_with_every_scope()
    {
        var meeting = Add("seaford", MeetingState.Published);
        service.Meetings.Transcripts[meeting.Id] = new() { Utterances = service.Revisions.Summaries[(meeting.Id, 1)].Transcript };
        service.Revisions.Summaries[(meeting.Id, 2)] = service.Revisions.Summaries[(meeting.Id, 1)];
        using var client = service.Client(service.Keys.Add("all", ApiScopes.Read | ApiScopes.Submit | ApiScopes.Manage));
        foreach (var reading in Readings)
        {
            var read = await client.GetStringAsync($"/api/v1/meetings/{meeting.Id}{reading}");
            Assert.DoesNotContain("tender", read, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task How_the_work_goes_is_not_for_the_public()
    {
        var meeting = Add("seaford", MeetingState.Published);
        service.Meetings.Records[meeting.Id] = meeting with { SubmittedBy = "key: Ms Example", Recording = new StoredFile("ab", 5, "private name.mp4") };
        using var client = service.Client();
        var read = await client.GetStringAsync($"/api/v1/meetings/{meeting.Id}") + await client.GetStringAsync("/api/v1/meetings");
        Assert.DoesNotContain("Example", read, StringComparison.Ordinal);
        Assert.DoesNotContain("private name", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state=draft", null, HttpStatusCode.Unauthorized)]
    [InlineData("state=draft", ApiScopes.Submit, HttpStatusCode.Forbidden)]
    [InlineData("state=draft", ApiScopes.Read, HttpStatusCode.OK)]
    [InlineData("state=published", null, HttpStatusCode.OK)]
    [InlineData("state=Published", null, HttpStatusCode.BadRequest)]
    [InlineData("state=4", null, HttpStatusCode.BadRequest)]
    [InlineData("take=0", null, HttpStatusCode.BadRequest)]
    [InlineData("take=201", null, HttpStatusCode.BadRequest)]
    [InlineData("skip=-1", null, HttpStatusCode.BadRequest)]
    [InlineData("from=yesterday", null, HttpStatusCode.BadRequest)]
    public async Task A_list_is_asked_for_in_words_that_are_checked(string query, ApiScopes? scopes, HttpStatusCode expected)
    {
        using var client = service.Client(scopes is { } some ? service.Keys.Add("key", some) : null);
        Assert.Equal(expected, await StatusOf(client, $"/api/v1/meetings?{query}"));
    }

    private static string[] Lists => ["/api/v1/meetings", "/api/v1/decisions", "/api/v1/actions", "/api/v1/search?q=rediscovered"];

    private MeetingRecord Add(string council, MeetingState state)
    {
        var meeting = service.Meetings.Add(council, state, "The rediscovered board");
        service.Revisions.Summaries[(meeting.Id, 1)] = SmallSummaries.Of("The slipway was rediscovered.");
        service.Search.Hits.Add(new SearchHit(meeting, "Dredging", FoundIn.Summary, "rediscovered", [(0, 12)], 1));
        service.Search.Decisions.Add(new RegisteredDecision(meeting, "1", "Dredging", new Decision { Text = "That it be rediscovered" }, 1));
        service.Search.Actions.Add(new RegisteredAction(meeting, "1", "Dredging", new ActionPoint { Text = "Look for what was rediscovered" }, 1));
        return meeting;
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
