using System.Text;
using System.Text.Json;
using Summariser.SystemTests.Support;
using Xunit.Abstractions;

namespace Summariser.SystemTests.Meetings;

/// <summary>What the sample meeting says in closed session is in nothing that any command writes, keeps or prints.</summary>
public sealed class ClosedSessionTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Agenda = Path.Combine(Repository.Sample, "agenda.html");
    private static readonly string Recording = Path.Combine(Repository.Sample, "recording.mp4");
    private static readonly string Said = Path.Combine(Repository.Sample, "truth.json");

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory(Timeout = 300_000)]
    [InlineData("align", true)]
    [InlineData("align", false)]
    [InlineData("draft", true)]
    [InlineData("draft", false)]
    public async Task A_transcript_that_holds_it_loses_it(string command, bool withAgenda)
    {
        Assert.Contains("copper lantern", await File.ReadAllTextAsync(Said), StringComparison.OrdinalIgnoreCase);
        AssertLost(await folder.Program.RunAsync(
            [command, Said, .. withAgenda ? new[] { "--agenda", Agenda } : [], "--out", folder.File(command == "align" ? "alignment.json" : "out")]));
    }

    [Theory(Timeout = 300_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_transcript_is_written_without_it_with_an_agenda_and_without_one(bool withAgenda)
    {
        var outcome = await folder.Program.RunAsync(
            ["transcribe", Recording, "--engine", "moonshine-tiny", .. withAgenda ? new[] { "--agenda", Agenda } : [], "--out", folder.File("words.json")]);

        AssertLost(outcome);
        Assert.Contains("is left out", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(!withAgenda, outcome.Errors.Contains("No agenda was given", StringComparison.Ordinal));
    }

    [Fact(Timeout = 300_000)]
    public async Task Kept_for_the_clerk_it_can_be_read_with_the_key_alone()
    {
        await folder.Program.RunAsync("closed", "key", folder.File("council.key"));
        var keeping = new SummariserProgram(
            folder.Path, ("Agendas__Closed__Keep", "true"), ("Agendas__Closed__KeyFile", folder.File("council.key")), ("Agendas__Closed__Folder", folder.File("kept")));
        var outcome = await keeping.RunAsync("transcribe", Recording, "--engine", "moonshine-tiny", "--agenda", Agenda, "--out", folder.File("words.json"));

        AssertLost(outcome);
        Assert.Contains(folder.File("kept"), outcome.Errors, StringComparison.Ordinal);

        var kept = Assert.Single(Directory.GetFiles(folder.File("kept")));
        Assert.Equal(0, (await keeping.RunAsync("closed", "open", kept, "--out", folder.File("private.txt"))).ExitCode);
        Assert.Contains("lantern", await File.ReadAllTextAsync(folder.File("private.txt")), StringComparison.OrdinalIgnoreCase);
    }

    private void AssertLost(Outcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Sample, "expected.json")));
        var closed = expected.RootElement.GetProperty("closed");
        string[] words = [.. closed.GetProperty("forbidden").EnumerateArray().Concat(closed.GetProperty("markers").EnumerateArray()).Select(word => word.GetString()!)];
        string[] files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        output.WriteLine(string.Join('\n', files));

        Assert.NotEmpty(files);
        foreach (var text in files.Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))).Append(outcome.Output).Append(outcome.Errors))
        {
            Assert.All(words, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }
}
