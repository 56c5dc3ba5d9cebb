using Summariser.Cli;
using Summariser.Tests.Cli.Console;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Cli;

/// <summary>Whole commands that need no tool and no model.</summary>
[Collection(ProcessWide.Name)]
public sealed class ApplicationTests : IDisposable
{
    private const string Agenda = """{ "title": "Harbour Board", "items": [ { "number": "1", "title": "Dredging" } ] }""";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_agenda_is_written_to_standard_output_and_nothing_else_is()
    {
        var (code, output, _) = await RunAsync("agenda", folder.Write("agenda.json", Agenda));
        Assert.Equal(0, code);
        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Dredging\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_out_the_agenda_is_written_to_the_file_and_its_path_told()
    {
        var (code, output, _) = await RunAsync("agenda", folder.Write("agenda.json", Agenda), "--out", folder.At("new", "agenda.json"));
        Assert.Equal(0, code);
        Assert.Equal(folder.At("new", "agenda.json"), output.Trim());
        Assert.Contains("Dredging", await File.ReadAllTextAsync(folder.At("new", "agenda.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_words_are_not_in_an_alignment()
    {
        var agenda = folder.Write("agenda.json", """
            { "title": "Harbour Board", "items": [ { "number": "1", "title": "Dredging" }, { "number": "2", "title": "Marmalade", "restricted": true } ] }
            """);
        var said = folder.Write("said.txt", """
            [0:00:00] Item one, dredging.
            [0:00:10] I move that the press and public be excluded.
            [0:00:20] Marmalade for sale.
            """);
        var (code, output, error) = await RunAsync("align", said, "--agenda", agenda);
        Assert.Equal(0, code);
        Assert.Contains("\"status\": \"closed\"", output, StringComparison.Ordinal);
        Assert.Contains("\"leastCertain\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", output + error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("agenda", "none.html")]
    [InlineData("align", "none.vtt", "--agenda", "none.html")]
    [InlineData("transcribe", "none.mp4", "--out", "words.docx")]
    [InlineData("transcribe", "none.mp4")]
    [InlineData("summarise", "none.mp4", "--engine", "parrot")]
    [InlineData("summarise", "none.mp4", "--drafter", "parrot")]
    [InlineData("summarise", "none.mp4", "--formats", "md,pdf")]
    [InlineData("summarise", "none.mp4", "--track", "first")]
    [InlineData("summarise", "none.mp4", "--nonsense")]
    [InlineData("summarise", "none.mp4", "more.mp4")]
    [InlineData("evaluate", "speech", "none")]
    [InlineData("evaluate", "speech", ".", "--engine", "parrot")]
    [InlineData("nonsense")]
    [InlineData]
    public async Task Bad_arguments_end_with_code_two_and_one_line_on_standard_error(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Matches(@"^[^\r\n]+\r?\n$", error);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_the_programs_own_help_is_named()
    {
        var (_, _, error) = await RunAsync();
        Assert.Contains("'summariser --help'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_named()
    {
        var (_, _, error) = await RunAsync("sumarise", "meeting.mp4");
        Assert.Contains("sumarise", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_option_is_named()
    {
        var (_, _, error) = await RunAsync("summarise", "none.mp4", "--nonsense");
        Assert.Contains("--nonsense", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var captured = new Captured();
        var code = await Application.RunAsync(arguments);
        return (code, captured.Output, captured.Error);
    }
}
