using System.Net;
using Summariser.Core.Agendas;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Submissions;

public sealed class ProgressPageTests : IAsyncLifetime
{
    private RunningService service = null!;
    private HttpClient browser = null!;

    public static TheoryData<string, MeetingState, string> Buttons => new()
    {
        { "Cancel", MeetingState.Processing, "cancel" }, { "Pause", MeetingState.Processing, "pause" }, { "Resume", MeetingState.Submitted, "resume" },
        { "Retry", MeetingState.Failed, "retry" }, { "Priority", MeetingState.Submitted, "prioritise" },
    };

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync();
        browser = await SignedIn.AsAsync(service, "submitter@seaford");
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Each_stage_is_shown_with_how_far_it_is()
    {
        var meeting = Put(MeetingState.Processing, now => now with { Progress = new StageProgress("transcribe", 30, 120) });
        Tell(meeting, ("state", "processing", 0), ("started", "transcribe", 0), ("advanced", "transcribe", 30));
        var page = await PageAsync(meeting);
        Assert.Contains("""<progress class="submitting-bar" max="100" value="25" aria-labelledby="stage-transcribe">25%</progress>""", page, StringComparison.Ordinal);
        Assert.Contains("Not started", page, StringComparison.Ordinal);
        Assert.Contains("""data-after="3""", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_told_with_its_reason_and_a_button_to_try_again()
    {
        var meeting = Put(MeetingState.Failed, now => now with { Failure = new FailureNote("align", "The <agenda> has no items. Add one.", default) });
        var page = await PageAsync(meeting);
        Assert.Contains("The &lt;agenda&gt; has no items. Add one.", page, StringComparison.Ordinal);
        Assert.Contains("Try again", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Cancel the work<", page, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Buttons))]
    public async Task A_button_does_what_it_says_in_its_visitors_name(string handler, MeetingState state, string asked)
    {
        var meeting = Put(state);
        using var answer = await browser.SubmitToAsync($"/desk/meetings/{meeting.Id}", $"/desk/meetings/{meeting.Id}?handler={handler}", ("priority", "7"));
        Assert.Equal($"/desk/meetings/{meeting.Id}", answer.Headers.Location!.OriginalString);
        var done = Assert.Single(service.Queue.Asked);
        Assert.StartsWith($"{asked} {meeting.Id}", done, StringComparison.Ordinal);
        Assert.EndsWith("by Pat submitter@seaford", done, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Buttons))]
    public async Task A_button_pressed_by_another_site_or_for_another_councils_meeting_does_nothing(string handler, MeetingState state, string asked)
    {
        var (own, other) = (Put(state), Put(state, council: "hilltown"));
        using var forged = await browser.PostAsync($"/desk/meetings/{own.Id}?handler={handler}", content: null);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var strange = await browser.SubmitToAsync($"/desk/meetings/{own.Id}", $"/desk/meetings/{other.Id}?handler={handler}", ("priority", "7"));
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        Assert.DoesNotContain(service.Queue.Asked, done => done.StartsWith(asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_queue_refuses_is_told_on_the_page()
    {
        var meeting = Put(MeetingState.Draft);
        service.Queue.Refusal = "The work on this meeting has ended.";
        using var answer = await browser.SubmitToAsync($"/desk/meetings/{meeting.Id}", $"/desk/meetings/{meeting.Id}?handler=Pause");
        Assert.Contains("The work on this meeting has ended.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Part")]
    [InlineData("?handler=Words")]
    [InlineData("/events")]
    public async Task Another_councils_meeting_is_as_good_as_none(string part)
    {
        var meeting = Put(MeetingState.Processing, council: "hilltown");
        using var answer = await browser.GetAsync($"/desk/meetings/{meeting.Id}{part}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var nobody = SignedIn.Nobody(service);
        using var unknown = await nobody.GetAsync($"/desk/meetings/{meeting.Id}{part}");
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
    }

    [Fact]
    public async Task Words_are_shown_as_they_are_recognised_but_not_from_an_exclusion_on_and_are_in_no_cache()
    {
        var meeting = Put(MeetingState.Processing, now => now with { Progress = new StageProgress("transcribe", 30, 120), Recording = new StoredFile(new string('a', 64), 1, "m.mp4") });
        service.Meetings.Agendas[meeting.Id] = new Agenda { Items = [new AgendaItem { Number = "1", Title = "Dredging" }] };
        service.Heard.Said = Said([.. Enumerable.Repeat("The harbour is <deep>.", 20)]);
        using var open = await browser.GetAsync($"/desk/meetings/{meeting.Id}?handler=Words");
        Assert.Contains("The harbour is &lt;deep&gt;.", await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(open.Headers.CacheControl!.NoStore);

        service.Heard.Said = Said(["Good evening.", "All in favour that the press and public be excluded.", .. Enumerable.Repeat("The marmalade offer.", 20)]);
        foreach (var part in new[] { "", "?handler=Words", "?handler=Part" })
        {
            Assert.DoesNotContain("marmalade", await browser.GetStringAsync($"/desk/meetings/{meeting.Id}{part}"), StringComparison.Ordinal);
        }

        Assert.Contains("may be closed to the public", await browser.GetStringAsync($"/desk/meetings/{meeting.Id}?handler=Words"), StringComparison.Ordinal);
        service.Meetings.Records[meeting.Id] = meeting with { State = MeetingState.Draft, Progress = null };
        service.Heard.Said = Said([.. Enumerable.Repeat("The harbour is deep.", 20)]);
        Assert.DoesNotContain("harbour is deep", await PageAsync(meeting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_are_told_as_they_come_without_any_words()
    {
        var meeting = Put(MeetingState.Processing);
        Tell(meeting, ("started", "transcribe", 0), ("advanced", "transcribe", 30));
        using var answer = await browser.GetAsync($"/desk/meetings/{meeting.Id}/events?after=1", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("event: advanced", await lines.ReadLineAsync());
        Assert.Contains("\"doneSeconds\":30", await lines.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replacing_the_recording_begins_a_submission_for_the_same_meeting_and_works_from_the_beginning()
    {
        var meeting = Put(MeetingState.Failed);
        using var begun = await browser.SubmitToAsync($"/desk/meetings/{meeting.Id}", $"/desk/meetings/{meeting.Id}?handler=Replace");
        var draft = begun.Headers.Location!.OriginalString;
        using var form = new MultipartFormDataContent();
        var token = (await browser.GetStringAsync(draft)).Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        form.Add(new StringContent(token), "__RequestVerificationToken");
        form.Add(new StringContent("sound"), "recording", "better.mp4");
        using var answer = await browser.PostAsync(draft.Replace("/recording", "/hand-in", StringComparison.Ordinal), form);
        Assert.Equal($"/desk/meetings/{meeting.Id}", answer.Headers.Location!.OriginalString);
        Assert.Equal("better.mp4", service.Meetings.Records[meeting.Id].Recording!.Name);
        Assert.Equal([$"retry {meeting.Id} from transcribe by Pat submitter@seaford"], service.Queue.Asked);
    }

    [Theory]
    [InlineData(MeetingState.Processing)]
    [InlineData(MeetingState.Published)]
    public async Task A_recording_is_not_replaced_while_it_is_worked_on_nor_once_it_is_public(MeetingState state)
    {
        var meeting = Put(state);
        using var refused = await browser.SubmitToAsync($"/desk/meetings/{meeting.Id}", $"/desk/meetings/{meeting.Id}?handler=Replace");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task The_list_shows_ones_own_councils_meetings_and_what_needs_attention()
    {
        Put(MeetingState.Failed, now => now with { Failure = new FailureNote("align", "No items.", default), Meeting = now.Meeting with { Title = "Harbour one" } });
        Put(MeetingState.Published, now => now with { Meeting = now.Meeting with { Title = "Harbour two" } });
        Put(MeetingState.Failed, now => now with { Meeting = now.Meeting with { Title = "Hills" } }, "hilltown");
        var page = await browser.GetStringAsync("/desk");
        Assert.Contains("Harbour one", page, StringComparison.Ordinal);
        Assert.Contains("Harbour two", page, StringComparison.Ordinal);
        Assert.Contains("No items.", page, StringComparison.Ordinal);
        Assert.Contains("1 meeting needs attention", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hills", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour two", await browser.GetStringAsync("/desk?state=attention"), StringComparison.Ordinal);
        using var refused = await browser.GetAsync("/desk?council=hilltown");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var bad = await browser.GetAsync("/desk?state=nonsense");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task A_long_list_comes_in_parts()
    {
        for (var number = 0; number < 30; number++) Put(MeetingState.Draft);
        Assert.Contains("Page 1 of 2", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", await browser.GetStringAsync("/desk?part=2"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Utterance> Said(params string[] texts) =>
        [.. texts.Select((text, at) => new Utterance { Id = at + 1, Start = at * 10, End = (at * 10) + 9, Text = text })];

    private MeetingRecord Put(MeetingState state, Func<MeetingRecord, MeetingRecord>? change = null, string council = "seaford")
    {
        var meeting = service.Meetings.Add(council, state);
        return service.Meetings.Records[meeting.Id] = change?.Invoke(meeting) ?? meeting;
    }

    private void Tell(MeetingRecord meeting, params (string Kind, string Subject, double Done)[] news) =>
        service.News.Known.AddRange(news.Select((told, at) => new MeetingNews(at + 1, meeting.Id, DateTimeOffset.UnixEpoch, told.Kind, told.Subject, told.Done, told.Done > 0 ? 120 : 0)));

    private Task<string> PageAsync(MeetingRecord meeting) => browser.GetStringAsync($"/desk/meetings/{meeting.Id}");
}
