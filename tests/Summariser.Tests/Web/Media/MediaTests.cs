using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Media;

public sealed class MediaTests : IAsyncLifetime, IDisposable
{
    private static readonly byte[] Sound = RandomNumberGenerator.GetBytes(5000);

    private readonly string folder = Directory.CreateTempSubdirectory("summariser-media-").FullName;
    private RunningService service = null!;

    public async Task InitializeAsync() => service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_public_gets_the_recording_of_a_public_meeting_in_parts()
    {
        var meeting = Meeting(MeetingState.Published);
        using var client = service.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/media/{meeting.Id}") { Headers = { Range = new RangeHeaderValue(100, 199) } };
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Sound[100..200], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(new ContentRangeHeaderValue(100, 199, Sound.Length), answer.Content.Headers.ContentRange);
        Assert.Equal("audio/mpeg", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"\"{meeting.Recording!.Digest}\"", answer.Headers.ETag!.Tag);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_part_of_another_recording_is_never_mixed_with_this_one()
    {
        var meeting = Meeting(MeetingState.Published);
        using var client = service.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/media/{meeting.Id}") { Headers = { Range = new RangeHeaderValue(100, 199), IfRange = new RangeConditionHeaderValue("\"another\"") } };
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Sound, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_part_beyond_the_end_is_refused()
    {
        using var client = service.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/media/{Meeting(MeetingState.Published).Id}") { Headers = { Range = new RangeHeaderValue(Sound.Length, null) } };
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
    }

    [Fact]
    public async Task Its_length_can_be_asked_for_alone()
    {
        using var client = service.Client();
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/media/{Meeting(MeetingState.Published).Id}");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Sound.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(["bytes"], answer.Headers.AcceptRanges);
    }

    [Theory]
    [InlineData("meeting.html", "application/octet-stream")]
    [InlineData("meeting.svg", "application/octet-stream")]
    [InlineData("meeting.mp4.html", "application/octet-stream")]
    [InlineData("meeting", "application/octet-stream")]
    [InlineData("MEETING.MP4", "video/mp4")]
    [InlineData("meeting.m4a", "audio/mp4")]
    public async Task Only_known_kinds_are_called_by_their_kind(string name, string type)
    {
        using var client = service.Client();
        using var answer = await client.GetAsync($"/media/{Meeting(MeetingState.Published, name).Id}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(type == "application/octet-stream" ? "attachment" : null, answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Theory]
    [InlineData(MeetingState.Submitted)]
    [InlineData(MeetingState.Draft)]
    [InlineData(MeetingState.InReview)]
    [InlineData(MeetingState.Withdrawn)]
    [InlineData(MeetingState.Failed)]
    public async Task Of_a_meeting_that_is_not_public_the_public_gets_nothing(MeetingState state)
    {
        var meeting = Meeting(state);
        using var client = service.Client();
        foreach (var address in new[] { $"/media/{meeting.Id}", $"/media/{meeting.Id}/captions.vtt" })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_recording_with_a_closed_part_is_not_sent_to_the_public_before_its_copy_is_made()
    {
        var meeting = Meeting(MeetingState.Published);
        service.Revisions.Summaries[(meeting.Id, 1)] = SmallSummaries.Of("Dredging begins in May.");
        using var client = service.Client();
        using var answer = await client.GetAsync($"/media/{meeting.Id}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Captions_hold_open_words_only()
    {
        var meeting = Meeting(MeetingState.Published);
        service.Revisions.Summaries[(meeting.Id, 1)] = SmallSummaries.Of("Dredging begins in May.");
        using var client = service.Client();
        var captions = await client.GetStringAsync($"/media/{meeting.Id}/captions.vtt");
        Assert.Contains("Dredging begins in May.", captions, StringComparison.Ordinal);
        Assert.DoesNotContain("tender", captions, StringComparison.Ordinal);
    }

    private MeetingRecord Meeting(MeetingState state, string name = "meeting.mp3")
    {
        var path = Path.Combine(folder, "kept");
        File.WriteAllBytes(path, Sound);
        var file = new StoredFile(Convert.ToHexStringLower(SHA256.HashData(Sound)), Sound.Length, name);
        service.Files.OnDisk[file.Digest] = path;
        var meeting = service.Meetings.Add("mardle", state) with { Recording = file };
        service.Revisions.Summaries[(meeting.Id, 1)] = SmallSummaries.Of("Dredging begins in May.") with { Items = [] };
        return service.Meetings.Records[meeting.Id] = meeting;
    }
}
