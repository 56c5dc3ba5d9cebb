using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Api;

public sealed class UploadedSubmissionTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync();
        service.Keys.Add("submitter", ApiScopes.Submit);
        service.Keys.Add("other", ApiScopes.Submit);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task An_upload_is_handed_in_once_and_is_gone_then()
    {
        var upload = await UploadAsync("the meeting", "../cabinet.mp4");
        using var answer = await HandInAsync(upload, ("title", "Special meeting"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var taken = Assert.Single(service.Meetings.Submissions);
        Assert.Equal(("cabinet.mp4", 11L, "Special meeting"), (taken.Recording.Name, taken.Recording.Bytes, taken.Agenda.Meeting.Title));
        Assert.Equal([$"enqueue {(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]}"], service.Queue.Asked);
        Assert.Empty(Directory.GetFiles(service.Incoming));
        using var again = await HandInAsync(upload);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Fact]
    public async Task An_upload_is_handed_in_as_json_too()
    {
        var upload = await UploadAsync("the meeting");
        using var client = service.Client("submitter");
        using var answer = await client.PostAsJsonAsync("/api/v1/meetings", new { upload, agenda = new { council = "Seaford", title = "Board", items = new[] { new { title = "Dredging" } } } });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task Everything_else_is_checked_while_the_upload_is_not_whole()
    {
        var upload = await UploadAsync("the", length: 11);
        using var bad = await HandInAsync(upload, ("engine", "parrot"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        using var early = await HandInAsync(upload);
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("11 bytes have arrived", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(service.Files.Kept);
        Assert.Empty(service.Meetings.Submissions);
    }

    [Fact]
    public async Task Anothers_upload_nothing_at_all_and_two_recordings_are_refused()
    {
        var upload = await UploadAsync("the meeting");
        using var others = await HandInAsync(upload, "other");
        Assert.Equal(HttpStatusCode.BadRequest, others.StatusCode);
        using var empty = await HandInAsync(await UploadAsync(""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var both = await HandInAsync(upload, "submitter", new StringContent("sound"));
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
        Assert.Empty(service.Meetings.Submissions);
    }

    private Task<HttpResponseMessage> HandInAsync(Guid upload, params (string Name, string Value)[] fields) => HandInAsync(upload, "submitter", recording: null, fields);

    private async Task<HttpResponseMessage> HandInAsync(Guid upload, string key, HttpContent? recording = null, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent($"{upload}"), "upload" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        if (recording is not null) form.Add(recording, "recording", "m.mp4");
        using var client = service.Client(key);
        return await client.PostAsync("/api/v1/meetings", form);
    }

    private async Task<Guid> UploadAsync(string text, string name = "m.mp4", int? length = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", $"{length ?? text.Length}");
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}");
        using var client = service.Client("submitter");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
    }
}
