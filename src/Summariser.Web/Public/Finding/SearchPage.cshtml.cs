using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Finding;

/// <summary>Finds words in summaries, decisions and what was said.</summary>
[Kept("q", "council", "body", "in", "from", "until", "page-number")]
internal sealed class SearchPage(Catalogue catalogue, ISearch search) : FilteredPage(catalogue)
{
    /// <summary>Kinds of text to look in, as addresses name them.</summary>
    public static IReadOnlyList<(string Name, FoundIn In)> Kinds { get; } =
        [("summary", FoundIn.Summary), ("decision", FoundIn.Decision), ("transcript", FoundIn.Transcript)];

    /// <summary>Which kinds were chosen; all when none was.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string[] In { get; set; } = [];

    /// <summary>What was found, best first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public override int RowsAPage => 20;

    /// <summary>The feed of the same search.</summary>
    public string Feed => "/search/feed.xml" + Request.QueryString.ToUriComponent();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadChoicesAsync(cancel);
        if (Words is not { } words) return;
        var found = await search.FindAsync(
            new SearchQuery
            {
                Words = words, CouncilKey = Council, BodyKey = Body, From = From, To = Until, Skip = Before, Take = RowsAPage,
                In = [.. Kinds.Where(kind => In.Contains(kind.Name, StringComparer.Ordinal)).Select(kind => kind.In)],
            },
            cancel);
        (Hits, Total) = ([.. found.Rows.Where(hit => hit.Meeting.State.IsPublic())], found.Total);
    }

    /// <summary>A snippet with the words that were looked for marked.</summary>
    public static IHtmlContent Marked(SearchHit hit)
    {
        var content = new HtmlContentBuilder();
        var at = 0;
        foreach (var (start, length) in hit.Matches.OrderBy(match => match.Start).Where(match => match.Start >= 0 && match.Start + match.Length <= hit.Snippet.Length))
        {
            if (start < at) continue;
            content.Append(hit.Snippet[at..start]).AppendHtml("<mark>").Append(hit.Snippet.Substring(start, length)).AppendHtml("</mark>");
            at = start + length;
        }

        return content.Append(hit.Snippet[at..]);
    }
}
