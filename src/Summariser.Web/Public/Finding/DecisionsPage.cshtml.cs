using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Finding;

/// <summary>The register of decisions across meetings.</summary>
[Kept("q", "council", "body", "kind", "from", "until", "page-number")]
internal sealed class DecisionsPage(Catalogue catalogue, ISearch search) : FilteredPage(catalogue)
{
    /// <summary>A kind of decision, as addresses name it.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>The decisions, newest first.</summary>
    public IReadOnlyList<RegisteredDecision> Rows { get; private set; } = [];

    public override int RowsAPage => 50;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadChoicesAsync(cancel);
        var found = await search.DecisionsAsync(
            new RegisterQuery
            {
                Words = Words, CouncilKey = Council, BodyKey = Body, From = From, To = Until, Skip = Before, Take = RowsAPage,
                Kind = Enum.GetValues<DecisionKind>().Cast<DecisionKind?>().FirstOrDefault(kind => NameOf(kind!.Value) == Kind),
            },
            cancel);
        (Rows, Total) = ([.. found.Rows.Where(row => row.Meeting.State.IsPublic())], found.Total);
    }

    /// <summary>A kind as addresses and texts name it.</summary>
    public static string NameOf(DecisionKind kind) => kind.ToString().ToLowerInvariant();
}
