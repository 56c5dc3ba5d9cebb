using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Finding;

/// <summary>A council: its bodies, what is coming and what was held lately.</summary>
[Kept]
internal sealed class CouncilPage(Catalogue catalogue) : PublicPage
{
    private const int Newest = 20;

    /// <summary>The council.</summary>
    public CouncilRecord Council { get; private set; } = null!;

    /// <summary>Its bodies, by name.</summary>
    public IReadOnlyList<(BodyRecord Body, int Summaries)> Bodies { get; private set; } = [];

    /// <summary>Meetings to come.</summary>
    public IReadOnlyList<FollowedPage> Upcoming { get; private set; } = [];

    /// <summary>The newest meetings.</summary>
    public IReadOnlyList<MeetingRecord> Latest { get; private set; } = [];

    /// <summary>The years with meetings.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The week of the newest meeting, or null.</summary>
    public Week? Week { get; private set; }

    public async Task<IActionResult> OnGetAsync(string council, CancellationToken cancel)
    {
        if (await catalogue.CouncilAsync(council, cancel) is not { } found) return NotFound();
        Council = found;
        Bodies = await catalogue.BodiesAsync(council, cancel);
        Upcoming = await catalogue.UpcomingAsync(council, null, cancel);
        Latest = await catalogue.NewestAsync(council, null, Newest, cancel);
        Years = await catalogue.YearsAsync(council, cancel);
        Week = Latest.Select(meeting => meeting.Meeting.Date).FirstOrDefault(day => day is not null) is { } newest ? Finding.Week.Of(newest) : null;
        return Page();
    }

    /// <summary>The name of a body.</summary>
    public string NameOf(string body) => Bodies.Where(each => each.Body.Key == body).Select(each => each.Body.Name).FirstOrDefault(body);
}
