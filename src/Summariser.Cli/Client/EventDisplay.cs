using System.Diagnostics;
using Summariser.Core.Pipeline;

namespace Summariser.Cli.Client;

/// <summary>Shows a service's events as the stages they are about.</summary>
/// <param name="display">Where they are shown.</param>
internal sealed class EventDisplay(IProgress<StageEvent> display)
{
    private readonly Dictionary<string, long> began = new(StringComparer.Ordinal);

    public void Show(RemoteEvent happened)
    {
        if (Of(happened) is { } stage) display.Report(stage);
    }

    private StageEvent? Of(RemoteEvent happened)
    {
        switch (happened.Kind)
        {
            case "started":
                began[happened.Subject] = Stopwatch.GetTimestamp();
                return new StageEvent.Started(happened.Subject);
            case "advanced":
                return new StageEvent.Advanced(happened.Subject, happened.DoneSeconds, happened.TotalSeconds, 0);
            case "reused":
                return new StageEvent.Reused(happened.Subject);
            case "finished":
                return new StageEvent.Finished(happened.Subject, began.TryGetValue(happened.Subject, out var start) ? Stopwatch.GetElapsedTime(start) : TimeSpan.Zero);
            default:
                return null;
        }
    }
}
