using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;

namespace Summariser.Core.Summaries;

/// <summary>Drafting as a stage whose output is kept until the drafter, its options or the meeting change.</summary>
/// <param name="drafter">The drafter.</param>
/// <param name="options">Digest of its options and prompts.</param>
public sealed class DraftStage(IDrafter drafter, string options = "") : IStage<OpenMeeting, Draft>
{
    /// <inheritdoc/>
    public StageId Id { get; } = new($"draft-{drafter.Name}", 1, $"{drafter.GetType().Assembly.ManifestModule.ModuleVersionId} {options}".TrimEnd());

    /// <inheritdoc/>
    public Task<Draft> RunAsync(OpenMeeting input, CancellationToken cancel) => drafter.DraftAsync(input, cancel);
}
