using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
namespace Summariser.Drafting.Extractive;
/// <summary>x</summary>
public sealed class ExtractiveDrafter : IDrafter
{
    /// <summary>v</summary>
    public const int Version = 1;
    /// <inheritdoc/>
    public string Name => "extractive";
    /// <inheritdoc/>
    public Task<Draft> DraftAsync(OpenMeeting meeting, CancellationToken cancel) => Task.FromResult(new Draft { Items = [.. meeting.Items.Select(_ => new ItemDraft())] });
}
