using Summariser.Cli.Output;
using Summariser.Core.Json;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Cli.Output;

public sealed class SummaryFilesTests : IDisposable
{
    private static readonly MeetingSummary Summary = new()
    {
        Meeting = new Meeting { Title = "Harbour Board" },
        Overview = new Overview([new Sentence { Text = "The board met.", Evidence = [1] }]),
        Items = [new ItemSummary { Number = "1", Title = "Dredging" }],
        Outside = [],
        Transcript = [new Utterance { Id = 1, Start = 1, End = 4, Text = "Good evening." }],
        Provenance = new Provenance(),
    };

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_format_asked_for_is_written_under_the_contracts_name()
    {
        var paths = await SummaryFiles.WriteAsync(folder.At("out"), ["md", "html", "vtt", "srt", "json", "docx"], Summary, "meeting.mp4", CancellationToken.None);
        Assert.Equal(["summary.md", "summary.html", "transcript.vtt", "transcript.srt", "meeting.json", "summary.docx"], paths.Select(Path.GetFileName));
        Assert.Equal(paths.Order(StringComparer.Ordinal), Directory.GetFiles(folder.At("out")).Order(StringComparer.Ordinal));
        Assert.Contains("AI Generated", await File.ReadAllTextAsync(folder.At("out", "summary.md")), StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(folder.At("out", "summary.docx")))[..2]);
        Assert.Contains("summary.docx", await File.ReadAllTextAsync(folder.At("out", "summary.html")), StringComparison.Ordinal);
        Assert.StartsWith("WEBVTT", await File.ReadAllTextAsync(folder.At("out", "transcript.vtt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_reads_back_as_the_summary()
    {
        await SummaryFiles.WriteAsync(folder.Path, ["json"], Summary, null, CancellationToken.None);
        var read = System.Text.Json.JsonSerializer.Deserialize<MeetingSummary>(await File.ReadAllTextAsync(folder.At("meeting.json")), ContractJson.Indented)!;
        Assert.Equal(("Harbour Board", "Dredging", "Good evening."), (read.Meeting.Title, read.Items[0].Title, read.Transcript[0].Text));
    }

    [Fact]
    public async Task A_format_asked_for_twice_is_written_once() =>
        Assert.Single(await SummaryFiles.WriteAsync(folder.Path, ["md", "md"], Summary, null, CancellationToken.None));

    [Fact]
    public async Task A_cancelled_run_writes_no_more_files()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SummaryFiles.WriteAsync(folder.Path, ["md"], Summary, null, cancel.Token));
        Assert.Empty(folder.Names);
    }
}
