namespace Summariser.Tests.Cli.Console;

/// <summary>What is written to the process's two outputs while it lasts.</summary>
internal sealed class Captured : IDisposable
{
    private readonly TextWriter output = System.Console.Out;
    private readonly TextWriter error = System.Console.Error;
    private readonly StringWriter written = new();
    private readonly StringWriter complained = new();

    public Captured()
    {
        System.Console.SetOut(written);
        System.Console.SetError(complained);
    }

    public string Output => written.ToString();

    public string Error => complained.ToString();

    public void Dispose()
    {
        System.Console.SetOut(output);
        System.Console.SetError(error);
        written.Dispose();
        complained.Dispose();
    }
}
