using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Summariser.Core.Records;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.Api;

public sealed class SubmissionTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder folder = new();
    private RunningService service = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder.At("allowed"));
        service = await RunningService.StartAsync(new WebOptions { RecordingFolders = folder.At("allowed"), Limits = new WebLimits { UploadGigabytes = 0.002 } });
        service.Keys.Add("submitter", ApiScopes.Submit | ApiScopes.Read);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_form_is_taken_in_and_handed_to_the_workers()
    {
        using var answer = await SendAsync(Form(("title", "Special meeting"), ("date", "2026-06-10"), ("engine", "moonshine-tiny"), ("track", "2"), ("priority", "7")), "Seaford");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var id = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
        Assert.Equal($"/api/v1/meetings/{id}", answer.Headers.Location!.ToString());
        Assert.Equal([$"enqueue {id}"], service.Queue.Asked);
        var taken = Assert.Single(service.Meetings.Submissions);
        Assert.Equal(("Seaford", "Special meeting", new DateOnly(2026, 6, 10)), (taken.Agenda.Meeting.Council, taken.Agenda.Meeting.Title, taken.Agenda.Meeting.Date!.Value));
        Assert.Equal(("moonshine-tiny", 1, 7), (taken.Options.Engine, taken.Options.Track, taken.Priority));
        Assert.Equal((11L, "meeting.mp4"), (taken.Recording.Bytes, taken.Recording.Name));
    }

    [Fact]
    public async Task The_same_recording_again_is_the_same_meeting()
    {
        using var first = await SendAsync(Form(), "Seaford");
        using var second = await SendAsync(Form(), "Seaford");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(
            (await first.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString(), (await second.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString());
    }

    [Fact]
    public async Task Without_an_agenda_the_whole_meeting_is_one_item()
    {
        using var answer = await SendAsync(Form());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var agenda = service.Meetings.Submissions[0].Agenda;
        Assert.Equal(("meeting", "meeting"), (agenda.Meeting.Title, Assert.Single(agenda.Items).Title));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system.ini", "system.ini")]
    [InlineData("/srv/meeting.mp4", "meeting.mp4")]
    [InlineData("..", "recording")]
    [InlineData("", "recording")]
    public async Task A_recordings_name_loses_its_folders(string name, string kept)
    {
        using var answer = await SendRawAsync(Raw($"Content-Disposition: form-data; name=\"recording\"; filename=\"{name}\"", "sound"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(kept, Assert.Single(service.Files.Kept).Name);
    }

    [Theory]
    [InlineData("agenda twice", "agendaUrl", "https://seaford.example/agenda")]
    [InlineData("unknown", "colour", "blue")]
    [InlineData("engine", "engine", "parrot")]
    [InlineData("date", "date", "10 June")]
    [InlineData("track", "track", "0")]
    [InlineData("priority", "priority", "1e9")]
    [InlineData("title", "title", "two\nlines")]
    public async Task What_cannot_be_used_is_told_before_the_recording_is_kept(string what, string field, string value)
    {
        using var answer = await SendAsync(Form((field, value)), "Seaford");
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, what);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(service.Files.Kept);
        Assert.Empty(service.Meetings.Submissions);
    }

    [Theory]
    [InlineData("not a form at all")]
    [InlineData("--b\r\n\r\n")]
    [InlineData("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"recording\"; filename=\"m.mp4\"\r\n\r\nit ends early")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"recording\"; filename=\"m.mp4\"\r\n\r\nsound\r\n--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"recording\"; filename=\"m.mp4\"\r\n\r\n\r\n--b--\r\n")]
    public async Task A_bad_form_makes_no_meeting(string form)
    {
        using var answer = await SendRawAsync(form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(service.Meetings.Submissions);
        Assert.Empty(service.Queue.Asked);
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/xml", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", HttpStatusCode.BadRequest)]
    public async Task A_strange_kind_of_content_is_refused(string mediaType, HttpStatusCode expected)
    {
        using var content = new StringContent("x");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        using var client = service.Client("submitter");
        using var answer = await client.PostAsync("/api/v1/meetings", content);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_recording_over_the_limit_is_refused()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[3_000_000]), "recording", "long.mp4" } };
        using var client = service.Client("submitter");
        try
        {
            using var answer = await client.PostAsync("/api/v1/meetings", form);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server may close the line while the rest is still being sent.
        }

        Assert.Empty(service.Meetings.Submissions);
    }

    [Fact]
    public async Task A_recording_is_never_held_in_memory_whole()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[1_900_000]), "recording", "long.mp4" } };
        using var client = service.Client("submitter");
        using var answer = await client.PostAsync("/api/v1/meetings", form);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.InRange(service.Files.LargestRead, 1, 100_000);
    }

    [Fact]
    public async Task A_key_of_one_council_hands_in_that_councils_meetings_only()
    {
        service.Meetings.Councils["hilltown"] = new CouncilRecord("hilltown", "Hilltown");
        service.Keys.Add("hilltown-key", ApiScopes.Submit, "hilltown");
        using var refused = await SendAsync(Form(), "Seaford", "hilltown-key");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var named = await SendAsync(Form(("council", "Seaford")), "Hilltown", "hilltown-key");
        Assert.Equal(HttpStatusCode.Forbidden, named.StatusCode);
        using var unsaid = await SendAsync(Form(), agenda: null, "hilltown-key");
        Assert.Equal(HttpStatusCode.Created, unsaid.StatusCode);
        Assert.Equal("Hilltown", Assert.Single(service.Meetings.Submissions).Agenda.Meeting.Council);
    }

    [Fact]
    public async Task A_councils_new_name_leads_its_key_to_no_other_council()
    {
        service.Meetings.Councils["hilltown"] = new CouncilRecord("hilltown", "Seaford");
        service.Keys.Add("hilltown-key", ApiScopes.Submit, "hilltown");
        using var unsaid = await SendAsync(Form(), agenda: null, "hilltown-key");
        Assert.Equal(HttpStatusCode.Created, unsaid.StatusCode);
        Assert.Equal("hilltown", Assert.Single(service.Meetings.Records.Values).CouncilKey);
    }

    [Fact]
    public async Task A_recording_in_an_allowed_folder_is_taken_by_its_path_and_left_there()
    {
        var path = folder.Write(Path.Combine("allowed", "cabinet.mp4"), "sound");
        using var answer = await PathAsync(path);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(File.Exists(path));
        Assert.Equal("cabinet.mp4", Assert.Single(service.Files.Kept).Name);
    }

    [Fact]
    public async Task A_path_that_leads_out_of_the_allowed_folders_is_refused()
    {
        var secret = folder.Write("secret.mp4", "sound");
        Directory.CreateSymbolicLink(folder.At("allowed", "out"), folder.Path);
        File.CreateSymbolicLink(folder.At("allowed", "link.mp4"), secret);
        File.CreateSymbolicLink(folder.At("allowed", "circle"), folder.At("allowed", "circle"));
        Directory.CreateDirectory(folder.At("allowed-too"));
        folder.Write(Path.Combine("allowed-too", "a.mp4"), "sound");
        foreach (var path in new[]
        {
            secret, folder.At("allowed", "..", "secret.mp4"), folder.At("allowed", "out", "secret.mp4"), folder.At("allowed", "link.mp4"), folder.At("allowed", "circle"),
            folder.At("allowed-too", "a.mp4"), folder.At("allowed"), folder.At("allowed", "none.mp4"), "allowed/x.mp4", "/dev/zero", "/proc/self/environ", "/etc/passwd", "a\0b",
        })
        {
            using var answer = await PathAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, path);
            var problem = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
            Assert.DoesNotContain(folder.Path, problem, StringComparison.Ordinal);
        }

        Assert.Empty(service.Files.Kept);
    }

    [Fact]
    public async Task A_link_that_stays_inside_is_followed()
    {
        var path = folder.Write(Path.Combine("allowed", "cabinet.mp4"), "sound");
        File.CreateSymbolicLink(folder.At("allowed", "latest.mp4"), path);
        using var answer = await PathAsync(folder.At("allowed", "latest.mp4"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return form;
    }

    private static string Raw(string disposition, string content) => $"--b\r\n{disposition}\r\n\r\n{content}\r\n--b--\r\n";

    private async Task<HttpResponseMessage> SendAsync(MultipartFormDataContent form, string? agenda = null, string key = "submitter")
    {
        if (agenda is not null) form.Add(new StringContent(agenda), "agenda", "agenda.html");
        form.Add(new StringContent("the meeting"), "recording", "meeting.mp4");
        using var client = service.Client(key);
        return await client.PostAsync("/api/v1/meetings", form);
    }

    private async Task<HttpResponseMessage> SendRawAsync(string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var client = service.Client("submitter");
        return await client.PostAsync("/api/v1/meetings", content);
    }

    private async Task<HttpResponseMessage> PathAsync(string path)
    {
        using var client = service.Client("submitter");
        return await client.PostAsJsonAsync("/api/v1/meetings", new { recordingPath = path });
    }
}
