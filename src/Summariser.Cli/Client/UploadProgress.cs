using System.Diagnostics;
using Summariser.Cli.Console;
using Summariser.Core.Pipeline;

namespace Summariser.Cli.Client;

/// <summary>Shows an upload as a stage: its bytes as parts of a whole.</summary>
/// <param name="display">Where it is shown.</param>
/// <param name="bytes">How many bytes there are.</param>
internal sealed class UploadProgress(StageDisplay display, long bytes)
{
    private const string Stage = "send";
    private readonly Stopwatch watch = new();

    public void Begin()
    {
        watch.Restart();
        display.Report(new StageEvent.Started(Stage));
    }

    public void Sent(long gone) => display.Advance(Stage, gone, bytes);

    public void End() => display.Report(new StageEvent.Finished(Stage, watch.Elapsed));
}
