using Summariser.Cli;
using Summariser.Core.Records;
using Summariser.Tests.Cli.Console;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Cli.Commands.Remote;

/// <summary>The commands that talk to a service, against one on a loopback port.</summary>
[Collection(ProcessWide.Name)]
public sealed class RemoteCommandTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder folder = new();
    private RunningService service = null!;
    private string keyFile = "";

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync();
        keyFile = folder.Write("key", service.Keys.Add("the-key", ApiScopes.Submit) + "\n");
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_recording_is_sent_with_its_agenda_and_the_meetings_number_printed()
    {
        var (code, output, error) = await RunAsync(
            "submit", folder.Write("cabinet.mp4", "sound"), "--agenda", folder.Write("agenda.html", "Seaford"), "--title", "Cabinet", "--priority", "-5");
        Assert.Equal(0, code);
        var meeting = Assert.Single(service.Meetings.Records.Values);
        Assert.Equal($"{meeting.Id}", output.Trim());
        Assert.Contains("send:", error, StringComparison.Ordinal);
        var submission = Assert.Single(service.Meetings.Submissions);
        Assert.Equal(("Seaford", "Cabinet", -5, "cabinet.mp4"), (submission.Agenda.Meeting.Council, submission.Agenda.Meeting.Title, submission.Priority, submission.Recording.Name));
    }

    [Fact]
    public async Task What_was_handed_in_before_is_said()
    {
        await RunAsync("submit", folder.Write("cabinet.mp4", "sound"));
        var (code, _, error) = await RunAsync("submit", folder.At("cabinet.mp4"));
        Assert.Equal(0, code);
        Assert.Contains("handed in before", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_service_refuses_is_told_in_its_words()
    {
        var (code, output, error) = await RunAsync("submit", folder.Write("cabinet.mp4", "sound"), "--agenda", folder.Write("agenda.html", "nothing"));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("There is no agenda in this.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingState.Processing, 0, "processing, paused, transcribe 00:01:00 of 00:02:00")]
    [InlineData(MeetingState.InReview, 0, "in review, paused, transcribe 00:01:00 of 00:02:00")]
    [InlineData(MeetingState.Failed, 1, "failed, paused, transcribe 00:01:00 of 00:02:00: The disk is full.")]
    public async Task A_status_is_one_line_and_an_exit_code(MeetingState state, int expected, string line)
    {
        var meeting = service.Meetings.Add("seaford", state);
        service.Meetings.Records[meeting.Id] = meeting with
        {
            Paused = true,
            Progress = new StageProgress("transcribe", 60, 120),
            Failure = state == MeetingState.Failed ? new FailureNote("transcribe", "The disk is full.", default) : null,
        };
        var (code, output, _) = await RunAsync("status", $"{meeting.Id}");
        Assert.Equal((expected, line), (code, output.Trim()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Watching_shows_the_stages_and_ends_when_nothing_more_happens_by_itself()
    {
        var meeting = service.Meetings.Add("seaford", MeetingState.Processing);
        service.News.Known.AddRange(
        [
            new MeetingNews(1, meeting.Id, default, "started", "transcribe"), new MeetingNews(2, meeting.Id, default, "advanced", "transcribe", 120, 120),
            new MeetingNews(3, meeting.Id, default, "finished", "transcribe"), new MeetingNews(4, meeting.Id, default, "state", "failed"),
        ]);
        service.Meetings.OnFind = found => service.News.Given >= 4 ? found with { State = MeetingState.Failed, Failure = new FailureNote("align", "Nothing was said.", default) } : found;
        var (code, output, error) = await RunAsync("watch", $"{meeting.Id}");
        Assert.Equal((1, "failed: Nothing was said."), (code, output.Trim()));
        Assert.Contains("transcribe: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--server", "ftp://127.0.0.1/")]
    [InlineData("--server", "http://user:pass@127.0.0.1/")]
    [InlineData("--key-file", "none")]
    public async Task A_service_that_cannot_be_talked_to_is_bad_input(string option, string value)
    {
        var arguments = option == "--server" ? new[] { "status", $"{Guid.Empty}", "--server", value, "--key-file", keyFile } : ["status", $"{Guid.Empty}", "--key-file", value];
        using var captured = new Captured();
        Assert.Equal(2, await Application.RunAsync(arguments));
        Assert.Matches(@"^[^\r\n]+\r?\n$", captured.Error);
    }

    [Fact]
    public async Task A_key_is_in_no_message()
    {
        var wrong = folder.Write("wrong", "sum_marker_secret");
        using var captured = new Captured();
        Assert.Equal(2, await Application.RunAsync(["status", $"{Guid.Empty}", "--server", $"{service.Address}", "--key-file", wrong, "--verbose"]));
        Assert.DoesNotContain("marker", captured.Error + captured.Output + service.Log.Text, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var captured = new Captured();
        var code = await Application.RunAsync([.. arguments, "--server", $"{service.Address}", "--key-file", keyFile]);
        return (code, captured.Output, captured.Error);
    }
}
