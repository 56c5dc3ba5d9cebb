using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;

namespace Summariser.Core.Summaries;

/// <summary>Drafting as a stage whose output is kept until the drafter, its options or the meeting change.</summary>
/// <param name="drafter">The drafter.</param>
/// <param name="style">The manner the draft is to be laid out in.</param>
/// <param name="options">Digest of the drafter's options and prompts.</param>
public sealed class DraftStage(IDrafter drafter, SummaryStyle style = default, string options = "") : IStage<OpenMeeting, Draft>
{
    /// <inheritdoc/>
    public StageId Id { get; } = new($"draft-{drafter.Name}", 1, $"{drafter.GetType().Assembly.ManifestModule.ModuleVersionId} {style.Name()} {options}".TrimEnd());

    /// <inheritdoc/>
    public async Task<Draft> RunAsync(OpenMeeting input, CancellationToken cancel) =>
        await drafter.DraftAsync(input, cancel) with { Drafter = drafter.Name, Style = style };

    /// <inheritdoc/>
    public bool IsFinal(Draft output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return !output.IsProvisional;
    }
}
