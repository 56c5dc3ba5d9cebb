using Summariser.Core.Records;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Finding;

/// <summary>The councils whose meetings can be read, and the newest summaries.</summary>
[Kept]
internal sealed class HomePage(Catalogue catalogue) : PublicPage
{
    private const int Newest = 10;

    /// <summary>The councils, by name.</summary>
    public IReadOnlyList<(CouncilRecord Council, int Summaries)> Councils { get; private set; } = [];

    /// <summary>The newest meetings.</summary>
    public IReadOnlyList<MeetingRecord> Latest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Councils = await catalogue.CouncilsAsync(cancel);
        Latest = await catalogue.NewestAsync(null, null, Newest, cancel);
    }

    /// <summary>The name of a meeting's council.</summary>
    public string CouncilOf(MeetingRecord meeting) => Councils.Where(each => each.Council.Key == meeting.CouncilKey).Select(each => each.Council.Name).FirstOrDefault("");
}
