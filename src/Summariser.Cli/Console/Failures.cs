using System.CommandLine;
using System.CommandLine.Parsing;
using Summariser.Core;

namespace Summariser.Cli.Console;

/// <summary>Failures as one line on standard error and an exit code.</summary>
internal static class Failures
{
    public static int Report(Exception error, bool verbose)
    {
        var (code, message) = error switch
        {
            OperationCanceledException => (ExitCodes.Cancelled, "Cancelled. Run the same command again to go on from here."),
            InputException => (ExitCodes.BadInput, error.Message),
            MissingComponentException => (ExitCodes.NotInstalled, error.Message),
            SummariserException => (ExitCodes.Failed, error.Message),
            _ => (ExitCodes.Failed, $"Something went wrong that was not foreseen: {error.Message} Run again with --verbose and report what it shows."),
        };
        System.Console.Error.WriteLine(OneLine(message));
        if (verbose)
        {
            System.Console.Error.WriteLine(error);
        }

        return code;
    }

    public static int Usage(ParseResult parsed)
    {
        var stray = parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-'));
        var help = $"'{NameOf(parsed.CommandResult)} --help'";
        System.Console.Error.WriteLine(OneLine(
            stray is not null ? $"There is no option {stray}. For a file of that name write ./{stray} instead."
            : parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count > 0 ? $"There is no command {parsed.UnmatchedTokens[0]}. {help} lists those there are."
            : $"{parsed.Errors[0].Message} {help} lists what it takes."));
        return ExitCodes.BadInput;
    }

    /// <summary>A command as it is typed, the commands above it first.</summary>
    private static string NameOf(CommandResult result) =>
        result.Parent is CommandResult above ? $"{NameOf(above)} {result.Command.Name}" : "summariser";

    /// <summary>A message without line breaks or other control characters, which a file's name may hold.</summary>
    private static string OneLine(string message) => string.Concat(message.ReplaceLineEndings(" ").Select(letter => char.IsControl(letter) ? '?' : letter));
}
