using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Api;

public sealed class StatusTests : IAsyncLifetime
{
    private RunningService service = null!;
    private MeetingRecord meeting = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync();
        service.Keys.Add("submitter", ApiScopes.Submit, "seaford");
        meeting = service.Meetings.Add("seaford", MeetingState.Processing);
        service.News.Known.AddRange(Enumerable.Range(1, 4).Select(number =>
            new MeetingNews(number, meeting.Id, DateTimeOffset.UnixEpoch, number == 1 ? "state" : "advanced", number == 1 ? "processing" : "transcribe", number * 10, number == 1 ? 0 : 60)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Whoever_handed_a_meeting_in_may_follow_it()
    {
        using var client = service.Client("submitter");
        Assert.Contains("\"state\":\"processing\"", await client.GetStringAsync($"/api/v1/meetings/{meeting.Id}/status"), StringComparison.Ordinal);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(null, "1,2,3,4")]
    [InlineData("2", "3,4")]
    [InlineData("-7", "1,2,3,4")]
    [InlineData("nonsense", "1,2,3,4")]
    public async Task Events_go_on_after_the_last_one_known(string? last, string expected)
    {
        using var client = service.Client("submitter");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/meetings/{meeting.Id}/events");
        if (last is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", last);
        var wanted = expected.Split(',');
        using (var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
            var heard = new List<string>();
            var parser = SseParser.Create(await answer.Content.ReadAsStreamAsync());
            await foreach (var item in parser.EnumerateAsync())
            {
                heard.Add(parser.LastEventId);
                Assert.Equal(item.EventType == "state" ? """{"at":"1970-01-01T00:00:00+00:00","subject":"processing"}""" : item.Data, item.Data);
                if (heard.Count == wanted.Length) break;
            }

            Assert.Equal(wanted, heard);
        }

        await service.News.WatcherLeft.Task;
    }

    [Fact(Timeout = 30_000)]
    public async Task A_stop_of_the_service_ends_the_events()
    {
        using var client = service.Client("submitter");
        using var answer = await client.GetAsync($"/api/v1/meetings/{meeting.Id}/events", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line && line != "id: 4")
        {
            // What is known already comes first.
        }

        await service.App.StopAsync();
        Assert.Equal("", (await reader.ReadToEndAsync()).Trim());
    }

    [Theory]
    [InlineData("cancel", "cancel {0} by key: submitter")]
    [InlineData("pause", "pause {0} by key: submitter")]
    [InlineData("resume", "resume {0} by key: submitter")]
    [InlineData("retry", "retry {0} from - by key: submitter")]
    [InlineData("retry?from=draft", "retry {0} from draft by key: submitter")]
    public async Task Work_is_steered_in_the_name_of_the_key(string step, string asked)
    {
        using var client = service.Client("submitter");
        using var answer = await client.PostAsync($"/api/v1/meetings/{meeting.Id}/{step}", content: null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([string.Format(asked, meeting.Id)], service.Queue.Asked);
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(-100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.BadRequest)]
    public async Task A_priority_is_within_its_range(int priority, HttpStatusCode expected)
    {
        using var client = service.Client("submitter");
        using var answer = await client.PutAsJsonAsync($"/api/v1/meetings/{meeting.Id}/priority", new { priority });
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_step_that_does_not_fit_the_state_is_told_in_words()
    {
        service.Queue.Refusal = "The meeting has a draft already.";
        using var client = service.Client("submitter");
        using var answer = await client.PostAsync($"/api/v1/meetings/{meeting.Id}/cancel", content: null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("has a draft already", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
