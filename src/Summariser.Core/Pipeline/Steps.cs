namespace Summariser.Core.Pipeline;

/// <summary>Runs stages, saving each output before the next starts, so that a crash repeats at most one stage.</summary>
public sealed class Steps(IArtefacts artefacts, IProgress<StageEvent> progress, TimeProvider clock)
{
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);

    /// <summary>Seconds each stage took in this run, by its name.</summary>
    public IReadOnlyDictionary<string, double> Seconds => seconds;

    /// <summary>Runs a stage, or returns what an earlier run of the same stage made of the same input.</summary>
    public async Task<TOut> RunAsync<TIn, TOut>(IStage<TIn, TOut> stage, TIn input, CancellationToken cancel)
        where TOut : class
    {
        ArgumentNullException.ThrowIfNull(stage);
        var key = $"{stage.Id.Name}-{Digest.Of((stage.Id, input))}";
        if (await artefacts.FindAsync<TOut>(key, cancel) is { } known)
        {
            progress.Report(new StageEvent.Reused(stage.Id.Name));
            return known;
        }

        return await TimeAsync(stage.Id.Name, async () =>
        {
            var output = await stage.RunAsync(input, cancel);
            if (stage.IsFinal(output))
            {
                await artefacts.SaveAsync(key, output, cancel);
            }

            return output;
        });
    }

    /// <summary>Runs work that keeps its own place, reporting and timing it as a stage.</summary>
    public async Task<TOut> TimeAsync<TOut>(string name, Func<Task<TOut>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        progress.Report(new StageEvent.Started(name));
        var began = clock.GetTimestamp();
        var output = await work();
        var took = clock.GetElapsedTime(began);
        seconds[name] = Math.Round(took.TotalSeconds, 2);
        progress.Report(new StageEvent.Finished(name, took));
        return output;
    }
}
