using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Summariser.Core.Records;
using Summariser.Rendering.Feeds;
using Summariser.Web.Hosting;
using Summariser.Web.Public.Finding;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Public.Languages;
using Summariser.Web.Public.Meetings;

namespace Summariser.Web.Public.Feeds;

/// <summary>Feeds of what was published lately, and the list of addresses for search engines.</summary>
internal static class FeedEndpoints
{
    private const int Newest = 30;
    private const int LongestWords = 500;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feed.xml", AllAsync).WithMetadata(new KeptAttribute());
        routes.MapGet("/councils/{council}/feed.xml", CouncilAsync).WithMetadata(new KeptAttribute());
        routes.MapGet("/councils/{council}/{body}/feed.xml", BodyAsync).WithMetadata(new KeptAttribute());
        routes.MapGet("/search/feed.xml", SearchAsync).WithMetadata(new KeptAttribute("q", "council", "body", "in", "from", "until"));
        routes.MapGet("/sitemap.xml", SitemapAsync).WithMetadata(new KeptAttribute());
    }

    internal static async Task<IResult> AllAsync(HttpContext context, Catalogue catalogue, FeedMaker feeds) =>
        Atom(await feeds.OfAsync(context.Request, Texts.In(Language.English)["home.title"], "/", await catalogue.NewestAsync(null, null, Newest, context.RequestAborted), context.RequestAborted));

    internal static async Task<IResult> CouncilAsync(string council, HttpContext context, Catalogue catalogue, FeedMaker feeds)
    {
        var found = await catalogue.CouncilAsync(council, context.RequestAborted) ?? throw new Refusal(StatusCodes.Status404NotFound);
        var newest = await catalogue.NewestAsync(council, null, Newest, context.RequestAborted);
        return Atom(await feeds.OfAsync(context.Request, found.Name, $"/councils/{council}", newest, context.RequestAborted));
    }

    internal static async Task<IResult> BodyAsync(string council, string body, HttpContext context, Catalogue catalogue, FeedMaker feeds)
    {
        var found = (await catalogue.BodiesAsync(council, context.RequestAborted)).Select(each => each.Body).FirstOrDefault(each => each.Key == body)
            ?? throw new Refusal(StatusCodes.Status404NotFound);
        var newest = await catalogue.NewestAsync(council, body, Newest, context.RequestAborted);
        return Atom(await feeds.OfAsync(context.Request, found.Name, $"/councils/{council}/{body}", newest, context.RequestAborted));
    }

    internal static async Task<IResult> SearchAsync(
        string? q, string? council, string? body, string[]? @in, DateOnly? from, DateOnly? until, HttpContext context, ISearch search, FeedMaker feeds)
    {
        if (string.IsNullOrWhiteSpace(q) || q.Length > LongestWords) throw new Refusal(StatusCodes.Status400BadRequest, $"Say in 'q' what to look for, in {LongestWords} letters at most.");
        var found = await search.FindAsync(
            new SearchQuery
            {
                Words = q, CouncilKey = council, BodyKey = body, From = from, To = until, Take = Newest,
                In = [.. SearchPage.Kinds.Where(kind => @in?.Contains(kind.Name, StringComparer.Ordinal) == true).Select(kind => kind.In)],
            },
            context.RequestAborted);
        var meetings = found.Rows.Select(hit => hit.Meeting).DistinctBy(meeting => meeting.Id).ToArray();
        var title = Texts.In(Language.English)["search.for", q];
        return Atom(await feeds.OfAsync(context.Request, title, "/search" + context.Request.QueryString.ToUriComponent(), meetings, context.RequestAborted));
    }

    internal static async Task<IResult> SitemapAsync(HttpContext context, Catalogue catalogue, PublicSite site)
    {
        var cancel = context.RequestAborted;
        var paths = new List<(string Path, DateTimeOffset? Changed)> { ("/", null), ("/about", null), ("/accessibility", null), ("/privacy", null), ("/decisions", null), ("/actions", null) };
        foreach (var (council, _) in await catalogue.CouncilsAsync(cancel))
        {
            paths.Add(($"/councils/{council.Key}", null));
            paths.AddRange((await catalogue.BodiesAsync(council.Key, cancel)).Select(body => ($"/councils/{council.Key}/{body.Body.Key}", (DateTimeOffset?)null)));
        }

        paths.AddRange((await catalogue.AllAsync(null, null, null, null, cancel)).Select(meeting => (PublicMeeting.PathOf(meeting), (DateTimeOffset?)meeting.ChangedAt)));
        var languages = Language.All.Count;
        return TypedResults.Bytes(
            SitemapWriter.Write([.. paths.Take(SitemapWriter.Most / languages)
                .SelectMany(path => Language.All.Select(language => new SitemapEntry(site.AddressOf(context.Request, language, path.Path), path.Changed)))]),
            SitemapWriter.MediaType);
    }

    private static FileContentHttpResult Atom(AtomFeed feed) => TypedResults.Bytes(AtomWriter.Write(feed), AtomWriter.MediaType);
}
