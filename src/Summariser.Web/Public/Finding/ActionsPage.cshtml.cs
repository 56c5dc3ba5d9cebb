using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Finding;

/// <summary>The register of actions across meetings: what was to be done, by whom and when.</summary>
[Kept("q", "council", "body", "owner", "from", "until", "page-number")]
internal sealed class ActionsPage(Catalogue catalogue, ISearch search) : FilteredPage(catalogue)
{
    private const int LongestOwner = 200;

    /// <summary>Who is to do it.</summary>
    [BindProperty(SupportsGet = true, Name = "owner")]
    public string? Owner { get; set; }

    /// <summary>The actions, newest first.</summary>
    public IReadOnlyList<RegisteredAction> Rows { get; private set; } = [];

    public override int RowsAPage => 50;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadChoicesAsync(cancel);
        var found = await search.ActionsAsync(
            new RegisterQuery
            {
                Words = Words, CouncilKey = Council, BodyKey = Body, From = From, To = Until, Skip = Before, Take = RowsAPage,
                Owner = string.IsNullOrWhiteSpace(Owner) ? null : Owner.Length > LongestOwner ? Owner[..LongestOwner] : Owner,
            },
            cancel);
        (Rows, Total) = ([.. found.Rows.Where(row => row.Meeting.State.IsPublic())], found.Total);
    }
}
