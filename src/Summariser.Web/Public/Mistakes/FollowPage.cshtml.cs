using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Summariser.Core.Reports;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Mistakes;

/// <summary>Shows the sender of a report what became of it. Whoever has the link may look; nothing else leads here.</summary>
[InEveryLanguage]
internal sealed class FollowPage(PublicReports reports, PublicSite site) : PublicPage
{
    /// <summary>The report.</summary>
    public FollowedReport Report { get; private set; } = null!;

    /// <summary>The page's whole address, to be written down.</summary>
    public Uri Address => site.AddressOf(Request, Language, Request.Path);

    public override bool IsGone => true;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await reports.FollowAsync(token, cancel) is not { } found) return NotFound();
        Report = found;
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Page();
    }
}
