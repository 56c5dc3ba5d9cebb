using System.CommandLine;

namespace Summariser.Tests.Cli.Commands;

/// <summary>Parses arguments as a command with the options under test would.</summary>
internal static class CommandLine
{
    public static ParseResult Parse(Action<Command> addOptions, params string[] arguments)
    {
        var root = new RootCommand();
        addOptions(root);
        return root.Parse(arguments);
    }
}
