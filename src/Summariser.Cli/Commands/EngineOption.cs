using System.CommandLine;
using Summariser.Speech;

namespace Summariser.Cli.Commands;

/// <summary>The option --engine.</summary>
internal static class EngineOption
{
    public static Option<string?> Make()
    {
        var option = new Option<string?>("--engine") { Description = "The speech recogniser; the default is the setting Speech:Engine." };
        option.AcceptOnlyFromAmong([.. EngineNames.All]);
        return option;
    }
}
