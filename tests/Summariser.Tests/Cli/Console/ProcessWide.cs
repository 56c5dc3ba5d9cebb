namespace Summariser.Tests.Cli.Console;

/// <summary>Tests that touch what the whole process shares (standard error, environment variables) run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Name = "what the process shares";
}
