namespace Summariser.Cli.Console;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadInput = 2;
    public const int NotInstalled = 3;
    public const int Cancelled = 130;
}
