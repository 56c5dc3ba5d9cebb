using System.Globalization;
using Summariser.Drafting.Chat;

namespace Summariser.Cli.Console;

/// <summary>Counts the calls that go out to a chat model and, where asked to, says a line of each; never what was sent or answered.</summary>
internal sealed class CallLog(bool verbose) : IProgress<ChatCall>
{
    private int made;

    /// <summary>How many calls went out in this run.</summary>
    public int Made => made;

    /// <inheritdoc/>
    public void Report(ChatCall value)
    {
        Interlocked.Increment(ref made);
        if (verbose)
        {
            System.Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{value.What}: {value.Model}, {value.Took.TotalSeconds:0.0} s, {value.Tokens.Input:#,0} tokens sent, {value.Tokens.Output:#,0} received, {value.Outcome}"));
        }
    }
}
