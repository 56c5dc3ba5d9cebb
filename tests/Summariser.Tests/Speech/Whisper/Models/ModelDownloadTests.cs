using System.Security.Cryptography;
using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Whisper.Models;
using Summariser.Tests.Core.Pipeline;
using static Summariser.Tests.Speech.Whisper.Models.RudeServer;

namespace Summariser.Tests.Speech.Whisper.Models;

public sealed class ModelDownloadTests : IDisposable
{
    private static readonly byte[] Content = RandomBytes(400_000, seed: 1);
    private static readonly KnownModel Model = new("made-up", Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)));

    private readonly ScratchFolder folder = new();
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Heard heard = new();

    private string Path => folder.At("models", Model.FileName);

    private string Part => $"{Path}.part";

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_model_is_downloaded_whole_under_its_own_name()
    {
        using var server = new RudeServer(request => Asks(Content, request));
        await DownloadAsync(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
        Assert.Equal([Model.FileName], Directory.GetFiles(folder.At("models")).Select(System.IO.Path.GetFileName));
        Assert.Equal("/models/ggml-made-up.bin", Assert.Single(server.Asked).Path);
        Assert.Equal(heard.Values.Select(value => value.DoneBytes).Order(), heard.Values.Select(value => value.DoneBytes));
        Assert.Equal(new DownloadProgress("Whisper model made-up", Content.Length, Content.Length), heard.Values[^1]);
    }

    [Fact]
    public async Task A_connection_that_drops_again_and_again_is_taken_up_where_it_broke()
    {
        using var server = new RudeServer(request =>
        {
            var whole = Asks(Content, request);
            return whole with { Body = whole.Body[..Math.Min(50_000, whole.Body.Length)] };
        });
        await DownloadAsync(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
        Assert.Equal(8, server.Asked.Count);
        Assert.Equal(Enumerable.Range(1, 7).Select(at => (long?)(at * 50_000)), server.Asked.Skip(1).Select(request => request.From));
    }

    [Fact]
    public async Task What_an_earlier_run_kept_is_not_downloaded_again()
    {
        Directory.CreateDirectory(folder.At("models"));
        await File.WriteAllBytesAsync(Part, Content[..123_456]);
        using var server = new RudeServer(request => Asks(Content, request));
        await DownloadAsync(server);
        Assert.Equal(123_456, Assert.Single(server.Asked).From);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_server_that_ignores_the_range_is_heard_from_the_beginning()
    {
        Directory.CreateDirectory(folder.At("models"));
        await File.WriteAllBytesAsync(Part, Content[..123_456]);
        using var server = new RudeServer(_ => Whole(Content));
        await DownloadAsync(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_server_that_sends_another_range_is_asked_for_the_whole()
    {
        Directory.CreateDirectory(folder.At("models"));
        await File.WriteAllBytesAsync(Part, Content[..100_000]);
        using var server = new RudeServer(request => request.From is null ? Whole(Content) : Part(Content, 90_000));
        await DownloadAsync(server);
        Assert.Equal([100_000L, null], server.Asked.Select(request => request.From));
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_server_that_has_no_such_range_is_asked_for_the_whole()
    {
        Directory.CreateDirectory(folder.At("models"));
        await File.WriteAllBytesAsync(Part, Content[..100_000]);
        using var server = new RudeServer(request => request.From is null ? Whole(Content) : new Answer("416 Range Not Satisfiable", [], 0));
        await DownloadAsync(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(400_001)]
    [InlineData(9_000_000_000)]
    public async Task A_file_of_another_stated_length_is_refused_before_it_is_downloaded(long stated)
    {
        using var server = new RudeServer(_ => Whole(Content) with { StatedLength = stated });
        Assert.Contains("is not the Whisper model made-up", await RefusedAsync(server), StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task More_bytes_than_the_model_has_are_never_kept()
    {
        using var server = new RudeServer(_ => new Answer("200 OK", RandomBytes(900_000, seed: 2), StatedLength: null));
        Assert.Contains("more than the 400,000 bytes", await RefusedAsync(server), StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(Part).Length);
    }

    [Fact]
    public async Task A_length_stated_rightly_and_sent_short_is_taken_up()
    {
        using var server = new RudeServer(request => request.Number == 0 ? Whole(Content) with { Body = Content[..10] } : Asks(Content, request));
        await DownloadAsync(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task An_answer_that_ends_early_without_a_length_is_taken_up()
    {
        using var server = new RudeServer(request => request.Number == 0 ? new Answer("200 OK", Content[..1000], StatedLength: null) : Asks(Content, request));
        await DownloadAsync(server);
        Assert.Equal([null, 1000L], server.Asked.Select(request => request.From));
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_wrong_file_of_the_right_length_is_deleted_and_told()
    {
        using var server = new RudeServer(_ => Whole(RandomBytes(Content.Length, seed: 3)));
        var told = await RefusedAsync(server);
        Assert.Contains("was deleted", told, StringComparison.Ordinal);
        Assert.Contains(Model.Sha256, told, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.At("models")));
    }

    [Fact]
    public async Task A_wrong_beginning_kept_from_before_is_found_out_and_the_next_run_is_right()
    {
        Directory.CreateDirectory(folder.At("models"));
        await File.WriteAllBytesAsync(Part, new byte[5000]);
        using var server = new RudeServer(request => Asks(Content, request));
        Assert.Contains("was deleted", await RefusedAsync(server), StringComparison.Ordinal);
        await DownloadAsync(server);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Theory]
    [InlineData("404 Not Found", 1)]
    [InlineData("403 Forbidden", 1)]
    [InlineData("429 Too Many Requests", 5)]
    [InlineData("500 Internal Server Error", 5)]
    public async Task A_refusal_is_told_at_once_and_a_failure_after_a_few_attempts(string status, int attempts)
    {
        using var server = new RudeServer(_ => new Answer(status, [], 0));
        var told = await RefusedAsync(server);
        Assert.Contains(status[..3], told, StringComparison.Ordinal);
        Assert.Contains("Speech:Whisper:ModelAddress", told, StringComparison.Ordinal);
        Assert.Equal(attempts, server.Asked.Count);
    }

    [Fact]
    public async Task What_came_before_a_server_failed_for_good_is_kept()
    {
        using var server = new RudeServer(request => request.Number == 0 ? Whole(Content) with { Body = Content[..70_000] } : new Answer("503 Service Unavailable", [], 0));
        Assert.Contains("70,000 of 400,000 bytes are kept", await RefusedAsync(server), StringComparison.Ordinal);
        Assert.Equal(Content[..70_000], await File.ReadAllBytesAsync(Part));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left_and_asked_again()
    {
        using var server = new RudeServer(request => request.Number == 0 ? Whole(Content) with { Body = Content[..1000], Hangs = true } : Asks(Content, request));
        using var second = new RudeServer(request => Asks(Content, request));
        var calls = 0;
        await new ModelDownload(new HttpClient(new Switch(() => calls++ == 0 ? server.Address : second.Address)), new InstantClock()) { LongestSilence = TimeSpan.FromMilliseconds(300) }
            .RunAsync(Model, new Uri($"{server.Address}/{Model.FileName}"), Path, heard, CancellationToken.None);
        Assert.Equal(1000, Assert.Single(second.Asked).From);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = new RudeServer(_ => Whole(Content));
        var address = server.Address;
        server.Dispose();
        var failure = await Assert.ThrowsAsync<MissingComponentException>(() => DownloadAsync(address, CancellationToken.None));
        Assert.Contains("could not be downloaded", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_is_cancelled_stops_and_keeps_what_has_come()
    {
        using var cancel = new CancellationTokenSource();
        using var server = new RudeServer(_ => Whole(Content) with { Body = Content[..200_000], Hangs = true });
        heard.Then = value =>
        {
            if (value.DoneBytes == 200_000)
            {
                cancel.Cancel();
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DownloadAsync(server.Address, cancel.Token));
        Assert.Equal(Content[..200_000], await File.ReadAllBytesAsync(Part));
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task Two_runs_do_not_write_into_one_another()
    {
        Directory.CreateDirectory(folder.At("models"));
        using var other = new FileStream(Part, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var server = new RudeServer(request => Asks(Content, request));
        Assert.Contains("another run", await RefusedAsync(server), StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    private Task DownloadAsync(RudeServer server) => DownloadAsync(server.Address, CancellationToken.None);

    private Task DownloadAsync(string address, CancellationToken cancel) =>
        new ModelDownload(http, new InstantClock()).RunAsync(Model, new Uri($"{address}/{Model.FileName}"), Path, heard, cancel);

    private async Task<string> RefusedAsync(RudeServer server)
    {
        var failure = await Assert.ThrowsAsync<MissingComponentException>(() => DownloadAsync(server));
        Assert.False(File.Exists(Path));
        return failure.Message;
    }

    private static byte[] RandomBytes(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private sealed class Heard : IProgress<TranscriptionProgress>
    {
        public List<DownloadProgress> Values { get; } = [];

        public Action<DownloadProgress> Then { get; set; } = _ => { };

        public void Report(TranscriptionProgress value)
        {
            Values.Add(value.Download!);
            Then(value.Download!);
        }
    }

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class InstantClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }

    /// <summary>Sends each request to whichever server a test says.</summary>
    private sealed class Switch(Func<string> next) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri($"{next()}/{Model.FileName}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
