namespace Summariser.Core.Pipeline;

/// <summary>One step from a recording to a page: one type in, one type out.</summary>
public interface IStage<in TIn, TOut>
    where TOut : class
{
    /// <summary>The stage's name, version and options; part of the key its output is saved under.</summary>
    StageId Id { get; }

    /// <summary>Does the work.</summary>
    Task<TOut> RunAsync(TIn input, CancellationToken cancel);

    /// <summary>Whether an output is final, and worth keeping for the next run.</summary>
    bool IsFinal(TOut output) => true;
}

/// <summary>Names a stage so that a change of its code or options makes a new key and nothing stale is reused.</summary>
/// <param name="Name">The stage's name as users see it ("transcribe").</param>
/// <param name="Version">Raised whenever the same input and options would give another output.</param>
/// <param name="Options">Digest of the options, prompt text included, or empty.</param>
public sealed record StageId(string Name, int Version, string Options = "");
