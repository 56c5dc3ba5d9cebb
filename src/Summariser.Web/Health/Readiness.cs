using Microsoft.Extensions.Logging;

namespace Summariser.Web.Health;

/// <summary>Whether everything the service needs is there. Asked for by anybody and as often as they like, so an answer stands for a while.</summary>
internal sealed class Readiness(IEnumerable<ReadinessCheck> checks, TimeProvider clock, ILogger<Readiness> logger) : IDisposable
{
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1);
    private IReadOnlyList<PartView> known = [];
    private long? asked;

    public async Task<IReadOnlyList<PartView>> AskAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (asked is { } last && clock.GetElapsedTime(last) < Stands) return known;
            known = await Task.WhenAll(checks.Select(check => AskAsync(check, cancel)));
            asked = clock.GetTimestamp();
            foreach (var part in known.Where(part => part.Problem is not null)) logger.NotReady(part.Part);
            return known;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<PartView> AskAsync(ReadinessCheck check, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return new PartView(check.Part, await check.FindProblem(stop.Token).WaitAsync(stop.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new PartView(check.Part, "did not answer in time");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // What is wrong may be told in words that hold a path or a password.
            return new PartView(check.Part, "cannot be used; 'summariser doctor' says why");
        }
    }
}

/// <summary>A part of the service.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Problem">What is wrong with it; absent when nothing is.</param>
internal sealed record PartView(string Part, string? Problem);
