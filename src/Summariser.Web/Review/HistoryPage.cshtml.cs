using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Review;

namespace Summariser.Web.Review;

/// <summary>Who did what with a meeting, from the audit log.</summary>
internal sealed class HistoryPage(IMeetings meetings, ReviewDesk desk, IAuditLog audit) : ReviewPage(meetings, desk)
{
    private const int PageSize = 50;

    /// <summary>Which page of events, from 1.</summary>
    [BindProperty(Name = "number", SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The events, newest first.</summary>
    public Page<AuditEvent> Events { get; private set; } = new([], 0);

    /// <summary>How many pages there are.</summary>
    public int Pages => (Events.Total + PageSize - 1) / PageSize;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        Events = await audit.ListAsync(Id, (Number - 1) * PageSize, PageSize, cancel);
    }
}
