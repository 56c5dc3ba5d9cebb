using Summariser.Core.Records;
using Summariser.Web.Shared;

namespace Summariser.Web.Public;

/// <summary>The councils whose meetings can be read.</summary>
internal sealed class Home(IMeetings meetings) : PageBase
{
    /// <summary>The councils, by name.</summary>
    public IReadOnlyList<CouncilRecord> Councils { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Councils = await meetings.CouncilsAsync(cancel);
}
