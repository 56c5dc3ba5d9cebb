namespace Summariser.Core.Pipeline;

/// <summary>What happens on the way from a recording to a page; the console prints these and later watchers may stream them.</summary>
public abstract record StageEvent
{
    private StageEvent()
    {
    }

    /// <summary>A stage began.</summary>
    public sealed record Started(string Stage) : StageEvent;

    /// <summary>A stage has come this far.</summary>
    /// <param name="Stage">The stage.</param>
    /// <param name="DoneSeconds">Seconds of the recording done.</param>
    /// <param name="TotalSeconds">Seconds of the recording in all.</param>
    /// <param name="ReusedSeconds">Seconds of those done that an earlier run had finished.</param>
    public sealed record Advanced(string Stage, double DoneSeconds, double TotalSeconds, double ReusedSeconds) : StageEvent;

    /// <summary>Something a stage needs is being downloaded.</summary>
    /// <param name="What">What it is, in a few words.</param>
    /// <param name="DoneBytes">Bytes that are here.</param>
    /// <param name="TotalBytes">Bytes it has.</param>
    public sealed record Downloading(string What, long DoneBytes, long TotalBytes) : StageEvent;

    /// <summary>An earlier run had finished the stage; its output was reused.</summary>
    public sealed record Reused(string Stage) : StageEvent;

    /// <summary>A stage ended.</summary>
    public sealed record Finished(string Stage, TimeSpan Took) : StageEvent;
}
