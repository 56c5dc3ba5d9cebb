using Summariser.Core.Records;

namespace Summariser.Cli.Service;

/// <summary>No queue: for commands that only read what the service keeps.</summary>
internal sealed class NoWork : IWorkQueue
{
    public Task EnqueueAsync(Guid meeting, CancellationToken cancel) => throw Refused();

    public Task CancelAsync(Guid meeting, Actor actor, CancellationToken cancel) => throw Refused();

    public Task PauseAsync(Guid meeting, Actor actor, CancellationToken cancel) => throw Refused();

    public Task ResumeAsync(Guid meeting, Actor actor, CancellationToken cancel) => throw Refused();

    public Task RetryAsync(Guid meeting, string? fromStage, Actor actor, CancellationToken cancel) => throw Refused();

    public Task PrioritiseAsync(Guid meeting, int priority, Actor actor, CancellationToken cancel) => throw Refused();

    private static InvalidOperationException Refused() => new("A command that only reads was asked for work.");
}
