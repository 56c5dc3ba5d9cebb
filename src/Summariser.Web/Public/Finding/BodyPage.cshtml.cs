using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Finding;

/// <summary>A committee, panel or board: all its meetings by year.</summary>
[Kept]
internal sealed class BodyPage(Catalogue catalogue) : PublicPage
{
    /// <summary>The council.</summary>
    public CouncilRecord Council { get; private set; } = null!;

    /// <summary>The body.</summary>
    public BodyRecord Body { get; private set; } = null!;

    /// <summary>Meetings to come.</summary>
    public IReadOnlyList<FollowedPage> Upcoming { get; private set; } = [];

    /// <summary>Its meetings by year, newest first; year 0 for those whose day is not known.</summary>
    public IReadOnlyList<IGrouping<int, MeetingRecord>> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string council, string body, CancellationToken cancel)
    {
        if (await catalogue.CouncilAsync(council, cancel) is not { } found) return NotFound();
        var known = (await catalogue.BodiesAsync(council, cancel)).Select(each => each.Body).FirstOrDefault(each => each.Key == body);
        if (known is null) return NotFound();
        (Council, Body) = (found, known);
        Upcoming = await catalogue.UpcomingAsync(council, body, cancel);
        Years = [.. (await catalogue.AllAsync(council, body, null, null, cancel)).GroupBy(meeting => meeting.Meeting.Date?.Year ?? 0)];
        return Page();
    }
}
