using System.CommandLine;
using Summariser.Cli.Commands;
using Summariser.Core;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Cli.Commands;

public sealed class OutputOptionsTests : IDisposable
{
    private readonly OutputOptions options = new();
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_formats_the_contracts_four_are_written() => Assert.Equal(["md", "html", "vtt", "json"], options.Formats(Parse()));

    [Fact]
    public void Formats_come_in_the_order_asked_for() => Assert.Equal(["srt", "md"], options.Formats(Parse("--formats", " srt , md ,")));

    [Theory]
    [InlineData("pdf", "pdf")]
    [InlineData("md,pdf,exe", "pdf")]
    [InlineData("../md", "../md")]
    [InlineData("", "")]
    [InlineData(" , ,", "")]
    public void A_strange_format_is_refused_with_those_there_are(string formats, string named)
    {
        var failure = Assert.Throws<InputException>(() => options.Formats(Parse("--formats", formats)));
        Assert.Contains($"'{named}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("md, html, vtt, srt, json, docx", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_out_the_folder_is_named_after_the_source_and_lies_here()
    {
        Assert.Equal(Path.GetFullPath("board-2026-summary"), options.Folder(Parse(), Path.Combine("far", "away", "board-2026.mp4")));
        Assert.Equal(Path.GetFullPath("two?lines-summary"), options.Folder(Parse(), "two\nlines.mp4"));
    }

    [Fact]
    public void With_out_the_folder_is_that_one_even_when_it_is_not_there() =>
        Assert.Equal(folder.At("new"), options.Folder(Parse("--out", folder.At("new")), "meeting.mp4"));

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        var failure = Assert.Throws<InputException>(() => options.Folder(Parse("--out", folder.Write("taken", "x")), "meeting.mp4"));
        Assert.Contains("--out", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Give a folder", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--formats")]
    public void A_missing_value_does_not_parse(params string[] arguments) => Assert.NotEmpty(Parse(arguments).Errors);

    private ParseResult Parse(params string[] arguments) => CommandLine.Parse(options.AddTo, arguments);
}
