using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using Summariser.Web.Access;
using Summariser.Web.Public.Feeds;
using Summariser.Web.Public.Finding;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Public.Meetings;

namespace Summariser.Web.Public;

/// <summary>What everybody may read: pages, files and feeds.</summary>
internal static class PublicHosting
{
    private const long Megabyte = 1_000_000;

    public static void AddPublicPages(this IServiceCollection services, WebOptions options)
    {
        services.AddSingleton<PublicSite>().AddSingleton<PublicMeetings>().AddSingleton<Catalogue>().AddSingleton<FeedMaker>();
        services.AddSingleton(provider => new PageShelf(provider.GetRequiredService<TimeProvider>(), options.Public.KeepMegabytes * Megabyte));
        services.AddSingleton<ShelfWatch>().AddHostedService(provider => provider.GetRequiredService<ShelfWatch>());

        // Letters of every script are written as they are; the framework would write all but the English alphabet as numbers.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
    }

    /// <summary>The public's addresses that are no pages.</summary>
    public static void MapPublicFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").HoldToTable().ExcludeFromDescription();
        files.MapDownloads();
        files.MapFeeds();
    }
}
