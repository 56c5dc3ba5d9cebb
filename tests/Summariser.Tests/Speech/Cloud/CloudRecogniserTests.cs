using Microsoft.AspNetCore.Http;
using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Cloud;
using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Cloud;

public sealed class CloudRecogniserTests
{
    private const string Key = "sk-very-secret";

    private static readonly Func<HttpContext, Task> Good = SpeechService.Says((0.5, 2, " Good evening."), (2, 4.5, " Item one."));

    private readonly ImpatientClock clock = new(new DateTimeOffset(2026, 6, 10, 16, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_is_said_comes_with_its_times()
    {
        var (heard, service) = await HearAsync(new CloudOptions(), Good);
        Assert.Equal("Good evening. Item one.", heard.Text);
        Assert.Equal([new HeardSegment(new TimeRange(0.5, 2), "Good evening."), new HeardSegment(new TimeRange(2, 4.5), "Item one.")], heard.Segments);
        var (fields, name, length, head) = Assert.Single(service.Sent);
        Assert.Equal(("verbose_json", "whisper-1", "en", "speech.wav"), (fields["response_format"], fields["model"], fields["language"], name));
        Assert.Equal((44 + (6 * 16000 * 2), "RIFF"), (length, System.Text.Encoding.ASCII.GetString(head)));
    }

    [Fact]
    public async Task A_model_without_times_is_asked_for_none()
    {
        var (heard, service) = await HearAsync(new CloudOptions { Model = "gpt-4o-transcribe", Timestamps = false }, SpeechService.SaysWithoutTimes("Good  evening. "));
        Assert.Equal(("Good evening.", 0), (heard.Text, heard.Segments.Count));
        Assert.Equal("json", Assert.Single(service.Sent).Fields["response_format"]);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Wed, 10 Jun 2026 16:00:25 GMT", 25)]
    [InlineData("Wed, 10 Jun 2026 15:00:00 GMT", 0)]
    [InlineData("86400", 300)]
    public async Task A_busy_service_is_asked_again_when_it_says(string retryAfter, int seconds)
    {
        var (heard, service) = await HearAsync(new CloudOptions(), SpeechService.Refuses(429, retryAfter), Good);
        Assert.Equal(("Good evening. Item one.", 2), (heard.Text, service.Asked));
        Assert.Equal(seconds == 0 ? [] : [TimeSpan.FromSeconds(seconds)], clock.Waits);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_service_that_says_no_time_is_asked_again_after_longer_and_longer(int status)
    {
        var refuses = SpeechService.Refuses(status);
        var (heard, service) = await HearAsync(new CloudOptions(), refuses, refuses, refuses, Good);
        Assert.Equal(("Good evening. Item one.", 4), (heard.Text, service.Asked));
        Assert.Equal(3, clock.Waits.Count);
        Assert.All(clock.Waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task A_broken_answer_a_broken_connection_and_no_answer_are_asked_for_again()
    {
        var (heard, service) = await HearAsync(
            new CloudOptions { TimeoutSeconds = 1 }, SpeechService.BreaksOff, SpeechService.Babbles, SpeechService.Hangs, Good);
        Assert.Equal(("Good evening. Item one.", 4), (heard.Text, service.Asked));
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_given_up_with_a_plain_line()
    {
        var error = await FailAsync(new CloudOptions { Retries = 2 }, SpeechService.Refuses(503));
        Assert.True(error.IsTransient);
        Assert.Contains("status 503", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_attempts_together_have_a_limit()
    {
        await using var service = await SpeechService.StartAsync(SpeechService.Hangs);
        var options = For(service, new CloudOptions { TimeoutSeconds = 600, TotalSeconds = 1 });
        var error = await Assert.ThrowsAsync<CloudServiceException>(() => Make(options, TimeProvider.System).HearAsync(Piece(6), CancellationToken.None));
        Assert.Contains("Speech:Cloud:TotalSeconds", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "Speech:Cloud:Key")]
    [InlineData(404, "Speech:Cloud:Model")]
    [InlineData(400, "Speech:Cloud:Timestamps")]
    public async Task A_refusal_is_final_and_names_its_setting_and_never_the_key(int status, string setting)
    {
        await using var service = await SpeechService.StartAsync(SpeechService.Refuses(status));
        var error = await Assert.ThrowsAsync<CloudServiceException>(
            () => Make(For(service, new CloudOptions()), clock).HearAsync(Piece(6), CancellationToken.None));
        Assert.Equal((1, false), (service.Asked, error.IsTransient));
        Assert.Contains(setting, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piece_that_is_too_large_is_sent_in_halves_and_keeps_its_clock()
    {
        await using var service = await SpeechService.StartAsync(
            SpeechService.Refuses(413), SpeechService.Says((0, 2, "One.")), SpeechService.Says((1, 3, "Two.")));
        var (heard, _) = await Make(For(service, new CloudOptions()), clock).HearAsync(Piece(30), CancellationToken.None);
        Assert.Equal(("One. Two.", 3), (heard.Text, service.Asked));
        Assert.InRange(heard.Segments[1].At.Start, 10, 21);
    }

    [Fact]
    public async Task A_short_piece_that_is_too_large_ends_the_work() =>
        Assert.Contains("Speech:Cloud:Format", (await FailAsync(new CloudOptions(), SpeechService.Refuses(413))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Silence_gives_no_words()
    {
        var (heard, _) = await HearAsync(new CloudOptions(), SpeechService.Says((0, 1, "  ")));
        Assert.Equal("", heard.Text);
    }

    [Fact]
    public async Task Times_outside_the_piece_are_brought_inside()
    {
        var (heard, _) = await HearAsync(new CloudOptions(), SpeechService.Says((-3, 2, "One."), (1, 900, "Two."), (50, 40, "Three.")));
        Assert.All(heard.Segments, segment => Assert.True(segment.At.Start >= 0 && segment.At.Start <= segment.At.End && segment.At.End <= 6));
        Assert.Equal(["One.", "Two.", "Three."], heard.Segments.Select(segment => segment.Text));
    }

    [Fact]
    public async Task An_answer_that_loops_is_heard_again_in_halves_and_never_kept()
    {
        var loop = SpeechService.Says((0, 6, string.Join(' ', Enumerable.Repeat("and so", 40))));
        await using var service = await SpeechService.StartAsync(loop, loop, SpeechService.Says((0, 2, "Two.")));
        var (heard, dropped) = await Make(For(service, new CloudOptions()), clock).HearAsync(Piece(16), CancellationToken.None);
        Assert.Equal("Two.", heard.Text);
        Assert.Single(dropped);
    }

    [Fact]
    public async Task Cancelling_stops_the_waiting()
    {
        await using var service = await SpeechService.StartAsync(SpeechService.Hangs);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make(For(service, new CloudOptions()), clock).HearAsync(Piece(6), cancel.Token));
    }

    [Fact]
    public void Options_say_the_model_and_never_the_key() => Assert.DoesNotContain(Key, new CloudOptions { Key = Key }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Without_a_key_the_setting_is_named() =>
        Assert.Contains("Summariser__Speech__Cloud__Key", Assert.Throws<MissingComponentException>(() => CloudConnection.Open(new CloudOptions())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("azure", "https://alder.openai.azure.com", "https://alder.openai.azure.com/openai/v1/")]
    [InlineData("openai", "", "https://api.openai.com/v1")]
    [InlineData("compatible", "http://localhost:8000/v1", "http://localhost:8000/v1")]
    public void Speech_goes_to_the_services_own_address(string service, string endpoint, string address) =>
        Assert.Equal(new Uri(address), CloudConnection.EndpointOf(new CloudOptions { Service = service, Endpoint = endpoint }));

    [Theory]
    [InlineData("http://speech.example")]
    [InlineData("ftp://speech.example")]
    [InlineData("https://user:pass@speech.example")]
    [InlineData("speech")]
    public void An_address_that_would_show_the_recording_or_is_none_is_refused(string endpoint) =>
        Assert.Throws<InputException>(() => CloudConnection.EndpointOf(new CloudOptions { Service = "compatible", Endpoint = endpoint }));

    private static CloudOptions For(SpeechService service, CloudOptions options) =>
        options with { Service = "compatible", Endpoint = new Uri(service.Address, "v1").ToString(), Key = Key, Format = "wav" };

    private static CloudRecogniser Make(CloudOptions options, TimeProvider clock) =>
        new(CloudConnection.Open(options), options, new PieceEncoder(new AudioOptions(), options.Format), clock);

    private static SpeechWindow Piece(int seconds) => new(0, [new SpeechSpan(0, seconds * SoundStream.SampleRate)], new float[seconds * SoundStream.SampleRate]);

    private async Task<(Hearing Heard, SpeechService Service)> HearAsync(CloudOptions options, params Func<HttpContext, Task>[] behaviours)
    {
        await using var service = await SpeechService.StartAsync(behaviours);
        var (heard, dropped) = await Make(For(service, options), clock).HearAsync(Piece(6), CancellationToken.None);
        Assert.Empty(dropped);
        return (heard, service);
    }

    private async Task<CloudServiceException> FailAsync(CloudOptions options, params Func<HttpContext, Task>[] behaviours)
    {
        await using var service = await SpeechService.StartAsync(behaviours);
        return await Assert.ThrowsAsync<CloudServiceException>(() => Make(For(service, options), clock).HearAsync(Piece(6), CancellationToken.None));
    }
}
