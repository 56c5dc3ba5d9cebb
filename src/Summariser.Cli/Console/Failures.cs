using System.CommandLine;
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
        System.Console.Error.WriteLine(OneLine(stray is null
            ? $"{parsed.Errors[0].Message} 'summariser {parsed.CommandResult.Command.Name} --help' lists what it takes."
            : $"There is no option {stray}. For a file of that name write ./{stray} instead."));
        return ExitCodes.BadInput;
    }

    /// <summary>A message without line breaks or other control characters, which a file's name may hold.</summary>
    private static string OneLine(string message) => string.Concat(message.ReplaceLineEndings(" ").Select(letter => char.IsControl(letter) ? '?' : letter));
}
