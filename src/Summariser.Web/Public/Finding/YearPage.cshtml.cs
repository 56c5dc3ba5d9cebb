using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Finding;

/// <summary>A council's meetings of a year.</summary>
[Kept]
internal sealed class YearPage(Catalogue catalogue) : PublicPage
{
    /// <summary>The council.</summary>
    public CouncilRecord Council { get; private set; } = null!;

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>Its meetings, newest first.</summary>
    public IReadOnlyList<MeetingRecord> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string council, int year, CancellationToken cancel)
    {
        if (await catalogue.CouncilAsync(council, cancel) is not { } found) return NotFound();
        (Council, Year) = (found, year);
        Meetings = await catalogue.AllAsync(council, null, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancel);
        return Meetings.Count > 0 ? Page() : NotFound();
    }
}
