using Summariser.Core.Alignment;

namespace Summariser.Core.Summaries;

/// <summary>Drafts a summary. What it returns has been through the evidence checks.</summary>
public interface IDrafter
{
    /// <summary>The drafter's name as it appears in provenance.</summary>
    string Name { get; }

    /// <summary>Drafts every item of a meeting, and the overview.</summary>
    Task<Draft> DraftAsync(OpenMeeting meeting, CancellationToken cancel);
}
