using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;

namespace Summariser.Core.Summaries;

/// <summary>Drafting as a stage whose output is kept.</summary>
/// <param name="drafter">The drafter.</param>
/// <param name="version">The drafter's version, raised when it would write something else of the same meeting.</param>
/// <param name="options">Digest of its options and prompts.</param>
public sealed class DraftStage(IDrafter drafter, int version, string options = "") : IStage<OpenMeeting, Draft>
{
    /// <inheritdoc/>
    public StageId Id { get; } = new($"draft-{drafter.Name}", version, options);

    /// <inheritdoc/>
    public Task<Draft> RunAsync(OpenMeeting input, CancellationToken cancel) => drafter.DraftAsync(input, cancel);
}
