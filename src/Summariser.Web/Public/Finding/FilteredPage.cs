using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Summariser.Core.Records;

namespace Summariser.Web.Public.Finding;

/// <summary>A list across meetings that readers narrow down, a page at a time.</summary>
internal abstract class FilteredPage(Catalogue catalogue) : PublicPage
{
    private const int LongestWords = 500;
    private const int MostPages = 1000;

    /// <summary>Words to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Asked { get; set; }

    /// <summary>A council's key.</summary>
    [BindProperty(SupportsGet = true, Name = "council")]
    public string? CouncilKey { get; set; }

    /// <summary>A body's key, with its council.</summary>
    [BindProperty(SupportsGet = true, Name = "body")]
    public string? BodyKey { get; set; }

    /// <summary>The first day.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty(SupportsGet = true, Name = "until")]
    public DateOnly? Until { get; set; }

    /// <summary>Which page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int? Number { get; set; }

    /// <summary>The councils to choose from.</summary>
    public IReadOnlyList<(CouncilRecord Council, int Summaries)> Councils { get; private set; } = [];

    /// <summary>The bodies to choose from: of the council that was chosen, or the only one there is.</summary>
    public IReadOnlyList<(BodyRecord Body, int Summaries)> Bodies { get; private set; } = [];

    /// <summary>How many rows fit.</summary>
    public int Total { get; protected set; }

    /// <summary>Whether a day could not be read.</summary>
    public bool HasBadDay => ModelState["from"]?.Errors.Count > 0 || ModelState["until"]?.Errors.Count > 0;

    /// <summary>The words, or null.</summary>
    public string? Words => string.IsNullOrWhiteSpace(Asked) ? null : Asked.Length > LongestWords ? Asked[..LongestWords] : Asked;

    /// <summary>The council's key where one was chosen.</summary>
    protected string? Council => string.IsNullOrEmpty(CouncilKey) ? null : CouncilKey;

    /// <summary>The body's key where one was chosen.</summary>
    protected string? Body => string.IsNullOrEmpty(BodyKey) ? null : BodyKey;

    /// <summary>Rows a page.</summary>
    public abstract int RowsAPage { get; }

    /// <summary>Which page is shown, from 1.</summary>
    public int At => Math.Clamp(Number ?? 1, 1, MostPages);

    /// <summary>How many rows come before this page.</summary>
    protected int Before => (At - 1) * RowsAPage;

    /// <summary>Whether rows come after this page.</summary>
    public bool HasMore => Total > Before + RowsAPage;

    public override string Canonical => Request.Path + Request.QueryString.ToUriComponent();

    /// <summary>The address of another page of the same list.</summary>
    public string AddressOf(int page)
    {
        var query = Request.Query.Where(each => each.Key != "page-number").ToDictionary(each => each.Key, each => (string?)each.Value.ToString(), StringComparer.Ordinal);
        if (page > 1) query["page-number"] = $"{page}";
        return QueryHelpers.AddQueryString(To(Request.Path), query);
    }

    /// <summary>The name of a council.</summary>
    public string NameOf(string council) => Councils.Where(each => each.Council.Key == council).Select(each => each.Council.Name).FirstOrDefault("");

    /// <summary>Finds what there is to choose from.</summary>
    protected async Task ReadChoicesAsync(CancellationToken cancel)
    {
        Councils = await catalogue.CouncilsAsync(cancel);
        var chosen = Council ?? (Councils is [var only] ? only.Council.Key : null);
        Bodies = chosen is null ? [] : await catalogue.BodiesAsync(chosen, cancel);
    }
}
