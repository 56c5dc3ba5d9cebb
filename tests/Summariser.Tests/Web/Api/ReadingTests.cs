using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summariser.Core.Json;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Api;

public sealed class ReadingTests : IAsyncLifetime
{
    private RunningService service = null!;
    private MeetingRecord meeting = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync();
        meeting = service.Meetings.Add("seaford", MeetingState.Published);
        service.Revisions.Summaries[(meeting.Id, 1)] = SmallSummaries.Of("The slipway is to be dredged.");
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_summary_is_the_projects_own_json()
    {
        using var client = service.Client();
        var summary = JsonSerializer.Deserialize<MeetingSummary>(await client.GetStringAsync($"/api/v1/meetings/{meeting.Id}/summary"), ContractJson.Compact)!;
        Assert.Equal("The slipway is to be dredged.", summary.Items[0].Summary[0].Text);
        Assert.Equal("AI Generated", summary.Provenance.Label);
    }

    [Theory]
    [InlineData("summary?format=md", "text/markdown", "The slipway is to be dredged.")]
    [InlineData("transcript?format=vtt", "text/vtt", "The slipway is to be dredged.")]
    [InlineData("items", "application/json", "Dredging")]
    public async Task A_meeting_is_read_in_the_form_asked_for(string reading, string mediaType, string words)
    {
        using var client = service.Client();
        using var answer = await client.GetAsync($"/api/v1/meetings/{meeting.Id}/{reading}");
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transcript_is_read_before_there_is_a_draft_by_those_who_may()
    {
        var early = service.Meetings.Add("seaford", MeetingState.Processing);
        service.Meetings.Transcripts[early.Id] = new Transcript { Engine = "moonshine-base", Utterances = [new Utterance { Id = 1, Text = "Good evening." }] };
        using var reader = service.Client(service.Keys.Add("reader", ApiScopes.Read));
        var transcript = JsonSerializer.Deserialize<Transcript>(await reader.GetStringAsync($"/api/v1/meetings/{early.Id}/transcript"), ContractJson.Compact)!;
        Assert.Equal("Good evening.", transcript.Utterances[0].Text);
    }

    [Theory]
    [InlineData("/api/v1/meetings")]
    [InlineData("/api/v1/meetings/{0}")]
    [InlineData("/api/v1/meetings/{0}/summary")]
    [InlineData("/api/v1/meetings/{0}/transcript?format=vtt")]
    [InlineData("/api/v1/councils")]
    public async Task Who_has_an_answer_already_is_told_so_until_it_changes(string address)
    {
        address = string.Format(address, meeting.Id);
        using var client = service.Client();
        using var first = await client.GetAsync(address);
        var tag = first.Headers.ETag!;

        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        using var second = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("", await second.Content.ReadAsStringAsync());
        Assert.Equal(tag, second.Headers.ETag);

        service.Meetings.Records[meeting.Id] = meeting with { ChangedAt = DateTimeOffset.UnixEpoch.AddYears(60) };
        service.Revisions.Summaries[(meeting.Id, 1)] = SmallSummaries.Of("The slipway is to be left alone.");
        service.Meetings.Councils["newtown"] = new CouncilRecord("newtown", "Newtown");
        service.Meetings.Bodies[("newtown", "cabinet")] = new BodyRecord("newtown", "cabinet", "Cabinet", "https://newtown.example/cabinet");
        using var changed = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        using var third = await client.SendAsync(changed);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.NotEqual(tag, third.Headers.ETag);
    }

    [Fact]
    public async Task What_a_key_shows_stays_out_of_shared_caches()
    {
        using var reader = service.Client(service.Keys.Add("reader", ApiScopes.Read));
        using var answer = await reader.GetAsync("/api/v1/meetings");
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.Contains("Authorization", answer.Headers.Vary);
    }

    [Fact]
    public async Task Words_are_looked_for_with_the_filters_given()
    {
        using var client = service.Client();
        await client.GetStringAsync("/api/v1/search?q=harbour%20-bridge&council=seaford&in=decision&from=2026-01-02&to=2026-02-03&skip=5&take=7");
        Assert.Equivalent(
            new SearchQuery
            {
                Words = "harbour -bridge", PublishedOnly = true, CouncilKey = "seaford", In = [FoundIn.Decision],
                From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 2, 3), Skip = 5, Take = 7,
            },
            service.Search.Asked);
    }

    [Fact]
    public async Task A_search_for_nothing_is_refused_with_words()
    {
        using var client = service.Client();
        using var answer = await client.GetAsync("/api/v1/search?q=%20");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("'q'", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
