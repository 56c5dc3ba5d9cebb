using Summariser.Core.Records;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts.Administration;

/// <summary>The audit log, page by page. An administrator of one council sees what was done to its meetings.</summary>
internal sealed class AuditList(IAuditLog audit) : PageBase
{
    private const int EntriesAPage = 50;
    private const int LastPage = 100_000;

    /// <summary>The entries.</summary>
    public IReadOnlyList<AuditEvent> Entries { get; private set; } = [];

    /// <summary>The number of the page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether earlier entries follow.</summary>
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(int number, CancellationToken cancel)
    {
        Number = Math.Clamp(number, 1, LastPage);
        var skip = (Number - 1) * EntriesAPage;
        string[]? councils = Visitor.MayAdminister(council: null)
            ? null
            : [.. Visitor.Roles.Where(grant => grant.Role == Role.Administrator).Select(grant => grant.Council!)];
        var found = councils is null
            ? await audit.ListAsync(meeting: null, skip, EntriesAPage, cancel)
            : await audit.OfCouncilsAsync(councils, skip, EntriesAPage, cancel);
        (Entries, HasMore) = (found.Rows, found.Total > skip + found.Rows.Count);
    }
}
