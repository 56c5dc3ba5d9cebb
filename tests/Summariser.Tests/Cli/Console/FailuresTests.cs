using System.CommandLine;
using Summariser.Cli.Console;
using Summariser.Core;

namespace Summariser.Tests.Cli.Console;

[Collection(ProcessWide.Name)]
public sealed class FailuresTests
{
    public static TheoryData<Exception, int> Codes => new()
    {
        { new InputException("bad file"), 2 },
        { new MissingComponentException("no ffmpeg"), 3 },
        { new SummariserException("it failed"), 1 },
        { new InvalidOperationException("surprise"), 1 },
        { new OperationCanceledException(), 130 },
        { new TaskCanceledException(), 130 },
    };

    [Theory, MemberData(nameof(Codes))]
    public void Each_kind_of_failure_has_its_exit_code_and_one_line(Exception failure, int code)
    {
        var (given, text) = Report(failure);
        Assert.Equal(code, given);
        Assert.Matches(@"^[^\r\n]+\r?\n$", text);
    }

    [Fact]
    public void A_foreseen_failure_is_told_in_its_own_words() =>
        Assert.Equal("bad file\n", Report(new InputException("bad file")).Text.ReplaceLineEndings("\n"));

    [Fact]
    public void An_unforeseen_failure_says_how_to_show_more() =>
        Assert.Contains("--verbose", Report(new InvalidOperationException("surprise")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_cancelled_run_says_how_to_go_on() => Assert.Contains("again", Report(new OperationCanceledException()).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("two\u2028lines")]
    [InlineData("red \u001b[31m and a bell \a and \0")]
    [InlineData("tab\tand \u0085 next line")]
    public void A_message_with_control_characters_is_still_one_plain_line(string message)
    {
        var text = Report(new InputException(message)).Text;
        Assert.DoesNotContain(text[..^Environment.NewLine.Length], char.IsControl);
        Assert.DoesNotContain('\u2028', text);
    }

    [Fact]
    public void The_place_in_the_program_is_shown_only_when_asked_for()
    {
        var failure = Thrown();
        Assert.DoesNotContain(nameof(Thrown), Report(failure).Text, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), Report(failure, verbose: true).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_option_is_told_with_the_way_to_name_such_a_file()
    {
        var (code, text) = Usage("read", "page.html", "-x.html");
        Assert.Equal(2, code);
        Assert.Contains("-x.html", text, StringComparison.Ordinal);
        Assert.Contains("./-x.html", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_argument_is_told_with_the_commands_help()
    {
        var (code, text) = Usage("read");
        Assert.Equal(2, code);
        Assert.Contains("'summariser read --help'", text, StringComparison.Ordinal);
        Assert.Matches(@"^[^\r\n]+\r?\n$", text);
    }

    private static (int Code, string Text) Report(Exception failure, bool verbose = false)
    {
        using var captured = new Captured();
        var code = Failures.Report(failure, verbose);
        Assert.Equal("", captured.Output);
        return (code, captured.Error);
    }

    private static (int Code, string Text) Usage(params string[] arguments)
    {
        using var captured = new Captured();
        var root = new RootCommand { new Command("read") { new Argument<string>("page") } };
        var code = Failures.Usage(root.Parse(arguments));
        return (code, captured.Error);
    }

    private static InputException Thrown()
    {
        try
        {
            throw new InputException("bad file");
        }
        catch (InputException error)
        {
            return error;
        }
    }
}
